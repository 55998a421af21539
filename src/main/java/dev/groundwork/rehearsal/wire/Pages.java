package dev.groundwork.rehearsal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Cuts lists into pages. A token names the last thing on its page, so that what is added in front
/// meanwhile neither repeats nor loses anything.
public final class Pages {
  private Pages() {}

  /// One page.
  ///
  /// @param items what is on it
  /// @param next the token of the next page, null on the last
  public record Page<T>(List<T> items, @Nullable String next) {}

  /// Cuts a page out of a list.
  ///
  /// @param all the whole list, in its order
  /// @param key what tells its things apart
  /// @param token the token of the page wanted, null or empty for the first
  /// @param size how many are on a page
  /// @throws Refusal if the token is not of this list
  public static <T> Page<T> of(
      List<T> all, Function<T, String> key, @Nullable String token, int size) {
    int from = token == null || token.isEmpty() ? 0 : after(all, key, token);
    int to = Math.min(from + size, all.size());
    @Nullable String next = to < all.size() ? encode(key.apply(all.get(to - 1))) : null;
    return new Page<>(List.copyOf(all.subList(from, to)), next);
  }

  private static <T> int after(List<T> all, Function<T, String> key, String token) {
    return IntStream.range(0, all.size())
            .filter(i -> encode(key.apply(all.get(i))).equals(token))
            .findFirst()
            .orElseThrow(() -> Refusal.validation("The NextToken is not valid: " + token))
        + 1;
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
