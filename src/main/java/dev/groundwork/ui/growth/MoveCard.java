package dev.groundwork.ui.growth;

import dev.groundwork.core.growth.Verdict;

/// What is advised about one move.
///
/// @param phase that it leads to
/// @param word the verdict in a word
/// @param sentence the advice, with the numbers behind it
/// @param price what a month costs in both phases
public record MoveCard(
    String phase, String title, Verdict verdict, String word, String sentence, String price) {}
