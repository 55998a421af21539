package dev.groundwork.ui.move;

/// One act of a move, as it is listed.
///
/// @param number from 1
/// @param undo how it is undone, in a sentence
/// @param state how far it is
/// @param yours whether it is the founder's to do
/// @param noReturn whether the line stands before it that says that there is no way back
/// @param guide what the founder follows, in Markdown; empty unless it is the next act
public record ActRow(
    int number,
    String title,
    String undo,
    State state,
    boolean yours,
    boolean noReturn,
    String guide) {
  /// How far an act is.
  public enum State {
    DONE,
    NEXT,
    TO_COME
  }
}
