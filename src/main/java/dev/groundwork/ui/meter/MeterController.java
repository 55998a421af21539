package dev.groundwork.ui.meter;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.meter.MeterViewModel.Reading;
import dev.groundwork.ui.meter.MeterViewModel.WeekBar;
import dev.groundwork.ui.meter.Shares.Share;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the meter to its view model.
public final class MeterController {
  private static final double BARS_HEIGHT = 84;

  private final MeterViewModel model;
  private final Texts texts;
  private List<Share> shownShares = List.of();
  private List<WeekBar> shownWeeks = List.of();

  @FXML private Label title;
  @FXML private Label since;
  @FXML private Label now;
  @FXML private Label spent;
  @FXML private VBox comes;
  @FXML private VBox leaves;
  @FXML private Label leavesLabel;
  @FXML private Label leavesAmount;
  @FXML private Label remains;
  @FXML private Label nextLabel;
  @FXML private Label next;
  @FXML private Label allLabel;
  @FXML private Label all;
  @FXML private GaugeBar gauge;
  @FXML private VBox sharesBox;
  @FXML private Label sharesTitle;
  @FXML private VBox shares;
  @FXML private VBox weeks;
  @FXML private HBox bars;
  @FXML private HBox barLabels;
  @FXML private VBox billBox;
  @FXML private Label bill;
  @FXML private Label billWords;
  @FXML private Label billWhy;
  @FXML private Hyperlink askServices;
  @FXML private VBox services;
  @FXML private Label servicesProblem;
  @FXML private Label source;
  @FXML private Hyperlink everyLine;

  /// With its view model.
  public MeterController(MeterViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.reading().subscribe(this::show);
    Nodes.name(askServices, texts.get("meter.bill.services.name"));
    askServices.setOnAction(_ -> model.askByService());
    model.services().subscribe(this::showServices);
    Nodes.message(servicesProblem, model.servicesProblem());
    everyLine.setOnAction(_ -> model.showEveryLine());
  }

  private void show(Reading reading) {
    title.setText(reading.now().title());
    since.setText(reading.now().since());
    now.setText(reading.now().amount());
    spent.setText(reading.now().spent());
    nextLabel.setText(reading.next().label());
    next.setText(reading.next().amount());
    Nodes.show(comes, reading.all().isPresent());
    reading
        .all()
        .ifPresent(
            it -> {
              allLabel.setText(it.label());
              all.setText(it.amount());
            });
    Nodes.show(leaves, reading.remains().isPresent());
    leavesLabel.setText(reading.next().label());
    leavesAmount.setText(reading.next().amount());
    remains.setText(reading.remains().orElse(""));
    Nodes.show(remains, !remains.getText().isEmpty());
    sharesTitle.setText(reading.shares().title());
    Nodes.show(sharesBox, !reading.shares().list().isEmpty());
    Nodes.show(weeks, !reading.weeks().isEmpty());
    gauge.show(reading.gauge(), texts.amounts());
    Nodes.name(gauge, reading.gauge().spoken());
    source.setText(reading.source());
    Nodes.show(billBox, reading.bill().isPresent());
    reading
        .bill()
        .ifPresent(
            it -> {
              bill.setText(it.amount());
              billWords.setText(it.words());
              billWhy.setText(it.why());
            });
    if (!reading.shares().list().equals(shownShares)) {
      shownShares = reading.shares().list();
      showShares();
    }
    if (!reading.weeks().equals(shownWeeks)) {
      shownWeeks = reading.weeks();
      showWeeks();
    }
  }

  private void showServices(Optional<List<MeterViewModel.Billed>> found) {
    Nodes.show(askServices, found.isEmpty());
    services
        .getChildren()
        .setAll(
            found.stream()
                .flatMap(List::stream)
                .map(
                    it -> {
                      Label amount = Nodes.label(it.amount(), "small");
                      amount.setMinWidth(Region.USE_PREF_SIZE);
                      return (Node)
                          new HBox(8, Nodes.wrapped(it.service(), "small"), Nodes.filler(), amount);
                    })
                .toList());
    if (found.filter(List::isEmpty).isPresent()) {
      services.getChildren().add(Nodes.wrapped(texts.get("meter.bill.services.none"), "small"));
    }
    Nodes.show(services, found.isPresent());
  }

  private void showShares() {
    shares.getChildren().clear();
    int colour = 1;
    for (Share share : shownShares) {
      Region dot = Nodes.styled(new Region(), "spot", "money-" + colour++);
      Label name = Nodes.wrapped(share.title());
      Label amount = Nodes.label(share.amount());
      amount.setMinWidth(Region.USE_PREF_SIZE);
      if (share.soon()) {
        dot.getStyleClass().setAll("spot", "soon");
        name.getStyleClass().add("muted");
        amount.getStyleClass().add("muted");
      }
      HBox row = new HBox(8, dot, name, Nodes.filler(), amount);
      row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      shares.getChildren().add(row);
    }
  }

  private void showWeeks() {
    bars.getChildren().clear();
    barLabels.getChildren().clear();
    double most =
        Math.max(
            1,
            shownWeeks.stream()
                .mapToDouble(it -> it.amount().amount().doubleValue())
                .max()
                .orElse(1));
    int number = 1;
    Nodes.name(bars, shownWeeks.stream().map(WeekBar::words).collect(Collectors.joining(" ")));
    for (WeekBar week : shownWeeks) {
      Region bar = Nodes.styled(new Region(), "week-bar");
      Tooltip.install(bar, Nodes.tooltip(week.words()));
      double height = BARS_HEIGHT * week.amount().amount().doubleValue() / most;
      bar.setMinHeight(height);
      bar.setMaxHeight(height);
      bar.setPrefWidth(40);
      HBox.setHgrow(bar, Priority.ALWAYS);
      bars.getChildren().add(bar);
      Label label = Nodes.label(texts.get("meter.week", number++), "small", "muted");
      label.setMaxWidth(Double.MAX_VALUE);
      label.setPrefWidth(40);
      HBox.setHgrow(label, Priority.ALWAYS);
      barLabels.getChildren().add(label);
    }
  }
}
