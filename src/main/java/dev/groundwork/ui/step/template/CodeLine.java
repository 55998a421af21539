package dev.groundwork.ui.step.template;

import dev.groundwork.ui.step.template.Tokens.Token;
import java.util.ArrayList;
import java.util.List;

/// A line of a template.
///
/// @param number from 1
record CodeLine(int number, String text, List<Token> tokens) {
  CodeLine {
    tokens = List.copyOf(tokens);
  }

  /// A piece of a line that is shown in one look.
  ///
  /// @param found whether it is what is searched for
  record Piece(Tokens.Kind kind, String text, boolean found) {}

  /// The pieces of the line, cut once more where something is found.
  ///
  /// @param query in small letters; empty if nothing is searched for
  List<Piece> pieces(String query) {
    List<int[]> hits = hits(query);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Token token : tokens) {
      int end = at + token.text().length();
      int from = at;
      for (int[] hit : hits) {
        int begin = Math.clamp(hit[0], from, end);
        int until = Math.clamp(hit[1], from, end);
        if (until > begin) {
          add(pieces, token, from - at, begin - at, false);
          add(pieces, token, begin - at, until - at, true);
          from = until;
        }
      }
      add(pieces, token, from - at, end - at, false);
      at = end;
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Token token, int from, int to, boolean found) {
    if (to > from) {
      pieces.add(new Piece(token.kind(), token.text().substring(from, to), found));
    }
  }

  /// How often something is in the line.
  int count(String query) {
    return hits(query).size();
  }

  private List<int[]> hits(String query) {
    List<int[]> hits = new ArrayList<>();
    if (!query.isEmpty()) {
      String small = text.toLowerCase(java.util.Locale.ROOT);
      for (int at = small.indexOf(query); at >= 0; at = small.indexOf(query, at + query.length())) {
        hits.add(new int[] {at, at + query.length()});
      }
    }
    return hits;
  }
}
