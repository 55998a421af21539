package dev.groundwork.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets a folder, or the file that describes a project, be dropped on a node.
public final class FolderDrop {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

  private FolderDrop() {}

  /// Accepts one folder, or one `groundwork.yaml`.
  public static void accept(Node node, Consumer<Path> onDropped) {
    node.setOnDragOver(
        event -> {
          if (dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            node.pseudoClassStateChanged(OVER, true);
          }
          event.consume();
        });
    node.setOnDragExited(_ -> node.pseudoClassStateChanged(OVER, false));
    node.setOnDragDropped(
        event -> {
          Optional<Path> folder = dropped(event);
          folder.ifPresent(onDropped);
          event.setDropCompleted(folder.isPresent());
          event.consume();
        });
  }

  private static Optional<Path> dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null || files.size() != 1
        ? Optional.empty()
        : Optional.of(files.getFirst().toPath()).filter(FolderDrop::project);
  }

  private static boolean project(Path path) {
    return java.nio.file.Files.isDirectory(path) || path.endsWith("groundwork.yaml");
  }
}
