package dev.groundwork.aws;

import dev.groundwork.core.engine.CostGateway;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.DimensionValues;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Group;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;
import software.amazon.awssdk.services.costexplorer.model.ResultByTime;

/// What was billed, by Cost Explorer. One request, one page, one cent: an account has fewer
/// services than a page has rows. It answers in us-east-1 only.
final class CostExplorerCosts implements CostGateway {
  private static final String METRIC = "UnblendedCost";
  private static final GroupDefinition SERVICE =
      GroupDefinition.builder().type(GroupDefinitionType.DIMENSION).key("SERVICE").build();

  private final CostExplorerClient costExplorer;

  CostExplorerCosts(CostExplorerClient costExplorer) {
    this.costExplorer = costExplorer;
  }

  @Override
  public List<ServiceCost> byService(LocalDate from, LocalDate until) {
    return Refusals.translated(
        () ->
            costExplorer
                .getCostAndUsage(
                    it ->
                        it.timePeriod(days -> days.start(from.toString()).end(until.toString()))
                            .granularity(Granularity.MONTHLY)
                            .metrics(METRIC)
                            .groupBy(SERVICE)
                            .filter(gross()))
                .resultsByTime()
                .stream()
                .map(ResultByTime::groups)
                .flatMap(List::stream)
                .flatMap(CostExplorerCosts::cost)
                .sorted(Comparator.comparing(ServiceCost::amount).reversed())
                .toList());
  }

  /// Credits hide what things cost.
  private static Expression gross() {
    DimensionValues kinds =
        DimensionValues.builder().key(Dimension.RECORD_TYPE).values("Credit", "Refund").build();
    return Expression.builder().not(Expression.builder().dimensions(kinds).build()).build();
  }

  private static Stream<ServiceCost> cost(Group group) {
    MetricValue billed = group.metrics().get(METRIC);
    return billed == null
        ? Stream.empty()
        : Stream.of(
            new ServiceCost(
                group.keys().getFirst(), new BigDecimal(billed.amount()), billed.unit()));
  }
}
