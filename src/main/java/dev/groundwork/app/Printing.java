package dev.groundwork.app;

import dev.groundwork.core.offer.PrintedOffers;
import java.io.IOException;
import java.nio.file.Path;

/// Prints the offers of the plans beside them, so that the first screen needn't read and price
/// everything. The build runs this once, before it packs the classes; it is no command of the
/// product.
public final class Printing {
  private Printing() {}

  /// Prints into the folder of the classes.
  ///
  /// @param args the folder of the classes
  public static void main(String[] args) throws IOException {
    PrintedOffers.print(Path.of(args[0]));
  }
}
