package dev.groundwork.core.price;

import java.io.IOException;
import java.io.InputStream;

/// AWS's bulk price files, which need no credentials.
public interface OfferFiles {
  /// Opens the newest file of one service in one region. Blocks.
  ///
  /// @param offer AWS's code, such as `AmazonECS`
  /// @return to be closed by the caller; whoever reads it sets the limit
  /// @throws IOException if it can't be reached
  InputStream open(String offer, String region) throws IOException;
}
