package dev.groundwork.ui.shell;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.FolderDrop;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Motion;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Puts top bar, rail, screen and meter together.
public final class ShellController {
  private static final double NARROW_BELOW = 1200;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /// Where nobody composes windows, as on a bare X server, what is to shine through is white: lists
  /// and menus have no shadow and no round corners then.
  private static final PseudoClass OPAQUE = PseudoClass.getPseudoClass("opaque");

  private final ShellViewModel model;
  private final ScreenViews views;
  private final Outside outside;
  private final ColourSchemes schemes;
  private final Commands commands;
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
  @FXML private MenuButton target;
  @FXML private MenuButton menu;
  @FXML private Button home;
  @FXML private Button look;

  /// @param outside what of the desktop the menu reaches
  public ShellController(ShellViewModel model, ScreenViews views, Outside outside, Texts texts) {
    this.model = model;
    this.views = views;
    this.outside = outside;
    this.schemes = outside.schemes();
    this.texts = texts;
    this.commands = new Commands(model, outside.folders(), outside.windows(), texts, outside.mac());
  }

  /// What of the desktop the shell reaches.
  ///
  /// @param schemes what the system prefers
  /// @param mac whether menus and keys are those of macOS
  public record Outside(
      Folders folders, Links links, Windows windows, ColourSchemes schemes, boolean mac) {}

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
    model.preferences().value().subscribe(it -> schemes.apply(root, it.motion()));
    Nodes.explain(menu, texts.get("shell.menu"));
    commands.overview().subscribe(this::showKeys);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    // Whatever has the focus, or nothing: a key that finds no focus goes to the scene alone.
    root.sceneProperty().subscribe(it -> Optional.ofNullable(it).ifPresent(veils()::listen));
    FolderDrop.accept(root, model::open);
    root.widthProperty()
        .subscribe(it -> root.pseudoClassStateChanged(NARROW, it.doubleValue() < NARROW_BELOW));
    root.pseudoClassStateChanged(
        OPAQUE, !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    new Room(root, frame, texts.get("shell.product")).follow();
  }

  /// Back to where the founder came from, unless something else is to be cancelled first.
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !Nodes.cancels(root)) {
      model.back();
      event.consume();
    }
  }

  /// It keeps nothing: what lies over the window is in the window.
  private Veils veils() {
    return new Veils(root, frame);
  }

  private void showMenu() {
    if (outside.mac()) {
      root.getChildren().removeIf(MenuBar.class::isInstance);
      root.getChildren().addFirst(Menus.bar(commands.groups()));
      Nodes.show(menu, false);
    } else {
      menu.getItems().setAll(Menus.together(commands.groups()));
    }
  }

  private void showKeys(boolean shown) {
    if (shown) {
      veils().show(new KeysPane(commands.groups(), texts, () -> commands.overview().set(false)));
    } else {
      veils().lift(KeysPane.class);
    }
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
    showMenu();
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
    Chips shown = model.chips(open);
    product.setText(shown.project());
    plan.setText(shown.plan());
    region.setText(shown.region());
    target.setText(shown.target());
    Nodes.name(target, texts.get("shell.target.name", shown.target()));
    target.getStyleClass().remove("on");
    target.setGraphic(shown.real() ? Nodes.styled(new javafx.scene.layout.Region(), "spot") : null);
    if (!shown.real()) {
      target.getStyleClass().add("on");
    }
    target.getItems().setAll(targetItems(shown));
  }

  private List<MenuItem> targetItems(Chips shown) {
    List<MenuItem> items = new ArrayList<>();
    for (Chips.Copy copy : shown.copies()) {
      items.add(item(copy.label(), () -> Clip.copy(copy.text())));
    }
    shown
        .console()
        .ifPresent(
            page -> items.add(item(texts.get("shell.console"), () -> outside.links().open(page))));
    return items;
  }

  private static MenuItem item(String label, Runnable act) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(_ -> act.run());
    return item;
  }

  private void show(Screen screen) {
    onScreen.unsubscribe();
    ScreenView view = views.screen(screen, model.session().get());
    onScreen = view.whileShown();
    frame.setCenter(view.root());
    Motion.appear(view.root());
    focusFirst(view.root());
    switch (screen) {
      case Screen.Welcome _, Screen.Settings _, Screen.About _ -> sides(null, null);
      case Screen.Cost _,
          Screen.Teardown _,
          Screen.Proof _,
          Screen.ProjectSettings _,
          Screen.Move _,
          Screen.Growth _,
          Screen.Environments _,
          Screen.Live _ ->
          sides(null, meter);
      case Screen.OfStep _,
          Screen.Review _,
          Screen.Removal _,
          Screen.NoLongerChosen _,
          Screen.Running _,
          Screen.Failure _ ->
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
    veils().lift(QuestionPane.class);
    commands.overview().set(false);
    question.ifPresent(
        it -> {
          QuestionPane pane = new QuestionPane(it, texts, model::answer);
          veils().show(pane);
          Motion.appear(pane);
        });
  }
}
