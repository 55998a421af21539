package dev.groundwork.core.price;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A price file that is refused where it doesn't end.
final class BoundedOffer extends FilterInputStream {
  /// More than the largest that is read, that of RDS, by half.
  private static final long MOST_BYTES = 64L << 20;

  private final String offer;
  private long read;

  BoundedOffer(InputStream file, String offer) {
    super(file);
    this.offer = offer;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int some = super.read(buffer, from, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int more) {
    read += more;
    if (read > MOST_BYTES) {
      throw new PricesRefused("the price file of " + offer + " has more than 64 MB");
    }
  }
}
