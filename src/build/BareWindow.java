import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least window that JavaFX can open, until its third frame: what `bench` measures ours beside.
public final class BareWindow extends Application {
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label("An empty window"), 1280, 800));
    stage.show();
    new AnimationTimer() {
      private int drawn;

      @Override
      public void handle(long now) {
        drawn++;
        if (drawn > 2) {
          stop();
          stage.hide();
        }
      }
    }.start();
  }
}
