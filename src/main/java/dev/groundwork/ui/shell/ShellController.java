package dev.groundwork.ui.shell;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Puts top bar, rail, screen and meter together.
public final class ShellController {
  private final ShellViewModel model;
  private final ScreenViews views;
  private final ColourSchemes schemes;
  private final Texts texts;
  private Subscription onSession = Subscription.EMPTY;
  private Subscription onScreen = Subscription.EMPTY;
  private @Nullable Node rail;
  private @Nullable Node meter;

  @FXML private StackPane root;
  @FXML private BorderPane frame;
  @FXML private Label product;
  @FXML private HBox chips;
  @FXML private Label plan;
  @FXML private Label region;
  @FXML private Label target;
  @FXML private Button home;
  @FXML private Button look;

  /// @param schemes what the system prefers
  public ShellController(
      ShellViewModel model, ScreenViews views, ColourSchemes schemes, Texts texts) {
    this.model = model;
    this.views = views;
    this.schemes = schemes;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.session().subscribe(this::follow);
    model.screen().subscribe(this::show);
    model.question().subscribe(this::ask);
    // Nothing can have the focus before there is a window.
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .subscribe(this::focusFirst);
    home.setOnAction(_ -> model.home());
    Nodes.explain(home, texts.get("shell.home"));
    look.setOnAction(_ -> model.change(schemes.dark(model.look().get()) ? Look.LIGHT : Look.DARK));
    model.look().subscribe(this::showLook);
    schemes.onChange(() -> showLook(model.look().get()));
  }

  private void showLook(Look wanted) {
    boolean dark = schemes.apply(root, wanted);
    look.getGraphic().getStyleClass().setAll("icon", dark ? "icon-sun" : "icon-moon");
    Nodes.explain(look, texts.get(dark ? "shell.look.light" : "shell.look.dark"));
  }

  private void follow(Optional<ProjectSession> session) {
    onSession.unsubscribe();
    onSession = Subscription.EMPTY;
    chips.setVisible(session.isPresent());
    Nodes.show(home, session.isPresent());
    if (session.isEmpty()) {
      product.setText(texts.get("shell.product"));
      return;
    }
    ScreenView left = views.rail(session.get());
    ScreenView right = views.meter(session.get());
    rail = left.root();
    meter = right.root();
    onSession =
        Subscription.combine(
            left.whileShown(),
            right.whileShown(),
            session.get().situation().subscribe(_ -> showChips(session.get())));
  }

  private void showChips(ProjectSession open) {
    ShellViewModel.Chips shown = model.chips(open);
    product.setText(shown.project());
    plan.setText(shown.plan());
    region.setText(shown.region());
    target.setText(shown.target());
    target.getStyleClass().remove("on");
    target.setGraphic(shown.real() ? Nodes.styled(new javafx.scene.layout.Region(), "spot") : null);
    if (!shown.real()) {
      target.getStyleClass().add("on");
    }
  }

  private void show(Screen screen) {
    onScreen.unsubscribe();
    ScreenView view = views.screen(screen, model.session().get());
    onScreen = view.whileShown();
    frame.setCenter(view.root());
    focusFirst(view.root());
    switch (screen) {
      case Screen.Welcome _ -> sides(null, null);
      case Screen.Cost _, Screen.Teardown _, Screen.Proof _ -> sides(null, meter);
      case Screen.OfStep _, Screen.Review _, Screen.Running _, Screen.Failure _ ->
          sides(rail, meter);
    }
  }

  private void sides(@Nullable Node left, @Nullable Node right) {
    frame.setLeft(left);
    frame.setRight(right);
  }

  private void focusFirst(@Nullable Boolean showing) {
    if (Boolean.TRUE.equals(showing) && frame.getCenter() instanceof Parent centre) {
      focusFirst(centre);
    }
  }

  /// A scroll pane has no content before its style is known.
  private static void focusFirst(Parent screen) {
    screen.applyCss();
    Nodes.focusFirst(screen);
  }

  private void ask(Optional<Question> question) {
    root.getChildren().removeIf(QuestionPane.class::isInstance);
    frame.setDisable(question.isPresent());
    question.ifPresent(
        it -> {
          QuestionPane pane = new QuestionPane(it, model::answer);
          root.getChildren().add(pane);
          pane.focusSafe();
        });
  }
}
