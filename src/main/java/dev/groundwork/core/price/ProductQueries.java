package dev.groundwork.core.price;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// AWS's price list by its query API, which needs credentials and no permission but
/// `pricing:GetProducts`: for what stands only in a file too large to be read.
public interface ProductQueries {
  /// Prepares to ask; asks nothing yet.
  ///
  /// @param profile of `~/.aws`; without one the environment decides
  /// @param endpoint where to ask in place of AWS
  Query open(Optional<String> profile, Optional<URI> endpoint);

  /// One account's way to ask.
  interface Query extends AutoCloseable {
    /// Asks for the products of a service, page by page, and hands each over as it comes. Free of
    /// charge. Blocks; throws [dev.groundwork.core.engine.AwsException].
    ///
    /// @param service AWS's code, such as `AmazonEC2`
    /// @param attributes that a product must have exactly so
    /// @param each takes a product with its terms, as JSON; what it throws ends the asking
    void products(String service, Map<String, String> attributes, Consumer<String> each);

    @Override
    void close();
  }
}
