package dev.groundwork.aws;

import dev.groundwork.core.engine.BillGateway;
import java.util.Optional;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.budgets.model.CalculatedSpend;
import software.amazon.awssdk.services.budgets.model.NotFoundException;

/// Budgets, as far as the bill goes.
final class BudgetsGateway implements BillGateway {
  private final BudgetsClient budgets;

  BudgetsGateway(BudgetsClient budgets) {
    this.budgets = budgets;
  }

  @Override
  public Optional<Bill> bill(String account, String budget) {
    return Refusals.translated(
        () -> {
          try {
            CalculatedSpend spend =
                budgets
                    .describeBudget(it -> it.accountId(account).budgetName(budget))
                    .budget()
                    .calculatedSpend();
            return Optional.ofNullable(spend)
                .filter(it -> it.actualSpend() != null)
                .map(
                    it ->
                        new Bill(
                            it.actualSpend().amount(),
                            Optional.ofNullable(it.forecastedSpend())
                                .map(forecast -> forecast.amount()),
                            it.actualSpend().unit()));
          } catch (NotFoundException noSuchBudget) {
            return Optional.empty();
          }
        });
  }
}
