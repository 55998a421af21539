package dev.groundwork.ui.control;

import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.AccountViewModel.Answer;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A profile to choose, and what AWS says who that is.
public final class AccountPane extends HBox {
  private static final double WIDTH = 270;

  private final Texts texts;
  private final Label identity = Nodes.wrapped("");

  /// @param ask asks AWS who the chosen profile is
  public AccountPane(AccountViewModel model, Runnable ask, Texts texts) {
    super(22);
    this.texts = texts;
    ComboBox<String> profile = new ComboBox<>(model.names());
    profile.setId("profile");
    profile.setMaxWidth(Double.MAX_VALUE);
    profile.setPromptText(texts.get("account.profile.prompt"));
    Nodes.name(profile, texts.get("account.profile.label"));
    Label caption = Nodes.label(texts.get("account.profile.label"), "caption");
    caption.setLabelFor(profile);
    VBox field = Nodes.styled(new VBox(caption, profile), "field");
    field.setMinWidth(WIDTH);
    identity.setId("identity");
    Label none = Nodes.wrapped(texts.get("account.profile.none"), "small", "muted");
    Nodes.present(none, Bindings.isEmpty(model.names()));
    VBox said = Nodes.styled(new VBox(4, identity, none), "account-said");
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().setAll(field, said);
    model.profile().get().ifPresent(profile::setValue);
    profile
        .valueProperty()
        .subscribe(
            (_, chosen) -> {
              model.profile().set(Optional.ofNullable(chosen));
              ask.run();
            });
    model.answer().subscribe(this::show);
  }

  private void show(Answer answer) {
    identity.getStyleClass().removeAll("good", "bad", "muted");
    switch (answer) {
      case Answer.Unasked _ -> say("muted", texts.get("account.identity.unasked"));
      case Answer.Asking _ -> say("muted", texts.get("account.identity.asking"));
      case Answer.Known(var who) ->
          say(
              who.root() ? "bad" : "good",
              texts.get(
                  who.root() ? "account.identity.root" : "account.identity.known",
                  who.account(),
                  who.arn()));
      case Answer.Refused(var why) ->
          say("bad", texts.say(why.title()) + " " + texts.say(why.nextStep()));
    }
  }

  private void say(String style, String text) {
    identity.setText(text);
    identity.getStyleClass().add(style);
  }
}
