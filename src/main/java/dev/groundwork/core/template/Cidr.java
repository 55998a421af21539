package dev.groundwork.core.template;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// `Fn::Cidr`: cuts an address block into equal pieces.
final class Cidr {
  /// How many pieces CloudFormation gives at most.
  static final int MOST = 256;

  private Cidr() {}

  /// The first pieces of a block.
  ///
  /// @param block IPv4 or IPv6, `10.0.0.0/16`
  /// @param count how many pieces, 1 to [#MOST]
  /// @param hostBits of each piece: 8 makes /24 of IPv4 and /120 of IPv6
  /// @throws Unanswerable if that can't be
  static List<String> split(String block, int count, int hostBits) {
    int slash = block.indexOf('/');
    if (slash < 0) {
      throw new Unanswerable("\"" + block + "\" is no address block (10.0.0.0/16)");
    }
    byte[] bytes = address(block.substring(0, slash));
    int width = bytes.length * 8;
    int prefix = prefix(block, slash, width);
    if (hostBits < 1 || hostBits > width - prefix) {
      throw new Unanswerable("pieces of " + hostBits + " host bits don't fit into " + block);
    }
    BigInteger size = BigInteger.ONE.shiftLeft(hostBits);
    BigInteger room = BigInteger.ONE.shiftLeft(width - prefix);
    if (size.multiply(BigInteger.valueOf(count)).compareTo(room) > 0) {
      throw new Unanswerable(
          block + " has no room for " + count + " pieces of " + hostBits + " host bits");
    }
    BigInteger first =
        new BigInteger(1, bytes).shiftRight(width - prefix).shiftLeft(width - prefix);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger start = first.add(size.multiply(BigInteger.valueOf(i)));
      pieces.add(text(start, bytes.length) + "/" + (width - hostBits));
    }
    return pieces;
  }

  private static byte[] address(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
        && !text.matches("[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
      throw new Unanswerable("\"" + text + "\" is no IP address");
    }
    try {
      return InetAddress.getByName(text).getAddress(); // a literal: nothing is looked up
    } catch (UnknownHostException _) {
      throw new Unanswerable("\"" + text + "\" is no IP address");
    }
  }

  private static int prefix(String block, int slash, int width) {
    try {
      int prefix = Integer.parseInt(block.substring(slash + 1));
      if (prefix >= 0 && prefix <= width) {
        return prefix;
      }
    } catch (NumberFormatException _) {
      throw new Unanswerable("\"" + block + "\" has no prefix length");
    }
    throw new Unanswerable("\"" + block + "\" has no possible prefix length");
  }

  private static String text(BigInteger address, int length) {
    byte[] digits = address.toByteArray();
    byte[] bytes = new byte[length];
    for (int i = 0; i < Math.min(length, digits.length); i++) {
      bytes[length - 1 - i] = digits[digits.length - 1 - i];
    }
    if (length == 16) {
      return compressed(bytes);
    }
    return (bytes[0] & 0xff)
        + "."
        + (bytes[1] & 0xff)
        + "."
        + (bytes[2] & 0xff)
        + "."
        + (bytes[3] & 0xff);
  }

  /// The canonical short form of RFC 5952: the longest run of zero groups becomes `::`.
  private static String compressed(byte[] bytes) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 16; i += 2) {
      groups.add(Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
    }
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups.get(end).equals("0")) {
        end++;
      }
      if (end - i > bestLength) {
        bestStart = i;
        bestLength = end - i;
      }
    }
    if (bestStart < 0) {
      return String.join(":", groups);
    }
    return String.join(":", groups.subList(0, bestStart))
        + "::"
        + String.join(":", groups.subList(bestStart + bestLength, 8));
  }
}
