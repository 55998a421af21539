package dev.groundwork.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Pictures of the screens, kept as `target/gallery/SCREEN/LANGUAGE-SIZE-LOOK.png`, with an
/// `index.html` that shows them all.
final class Gallery {
  private static final Path FOLDER = Path.of("target", "gallery");

  private Gallery() {}

  /// Draws the scene as large as wanted, on the toolkit's thread. The headless platform keeps a
  /// million pixels of a window and fails beyond them, so what is larger is laid out for the
  /// picture alone.
  ///
  /// @param width in the scene's units
  /// @param height in the scene's units
  /// @param scale pixels for each of the scene's units, as on a screen at 200 %
  static WritableImage draw(Scene scene, double width, double height, double scale) {
    Parent root = scene.getRoot();
    root.resize(width, height);
    // What is laid out may ask for a second time, as a list does that scrolls to its end.
    root.layout();
    root.layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(scene.getFill());
    WritableImage shot = root.snapshot(parameters, null);
    root.resize(scene.getWidth(), scene.getHeight());
    return shot;
  }

  /// Keeps a picture. It takes longer than drawing it, and needs no toolkit.
  ///
  /// @param name below the folder, without an ending
  static void write(WritableImage shot, String name) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    Path file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the page that shows all pictures that there are, by screen.
  static void index() {
    StringBuilder page =
        new StringBuilder(
            """
            <!doctype html><meta charset="utf-8"><title>Groundwork, picture by picture</title>
            <style>
            body{font:14px sans-serif;margin:24px;background:#888;color:#fff}
            figure{display:inline-block;margin:0 16px 16px 0;vertical-align:top}
            img{width:640px;display:block}
            </style>
            """);
    pictures()
        .forEach(
            (screen, files) -> {
              page.append("<h2>").append(screen).append("</h2>\n");
              files.forEach(
                  file ->
                      page.append(
                              "<figure><a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\"></a>"
                                  .formatted(screen + "/" + file))
                          .append("<figcaption>%s</figcaption></figure>\n".formatted(file)));
            });
    try {
      Files.writeString(FOLDER.resolve("index.html"), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> pictures() {
    Map<String, List<String>> pictures = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(it -> it.toString().endsWith(".png"))
          .sorted()
          .forEach(
              it ->
                  pictures
                      .computeIfAbsent(
                          FOLDER.relativize(it.getParent()).toString(), _ -> new ArrayList<>())
                      .add(it.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pictures;
  }
}
