package dev.groundwork.aws;

import dev.groundwork.core.engine.AccountPlanGateway;
import java.math.BigDecimal;
import java.util.Optional;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateResponse;
import software.amazon.awssdk.services.freetier.model.MonetaryAmount;
import software.amazon.awssdk.services.freetier.model.ResourceNotFoundException;

/// The account's plan and its credits. Free of charge; AWS answers in us-east-1 only.
final class FreeTierGateway implements AccountPlanGateway {
  private final FreeTierClient freeTier;

  FreeTierGateway(FreeTierClient freeTier) {
    this.freeTier = freeTier;
  }

  @Override
  public Optional<AccountPlan> state() {
    return Refusals.translated(
        () -> {
          try {
            return plan(freeTier.getAccountPlanState(it -> {}));
          } catch (ResourceNotFoundException fromBeforeThePlans) {
            return Optional.empty();
          }
        });
  }

  private static Optional<AccountPlan> plan(GetAccountPlanStateResponse state) {
    Optional<AccountPlan.Type> type =
        Optional.ofNullable(state.accountPlanType())
            .flatMap(
                it ->
                    switch (it) {
                      case FREE -> Optional.of(AccountPlan.Type.FREE);
                      case PAID -> Optional.of(AccountPlan.Type.PAID);
                      case UNKNOWN_TO_SDK_VERSION -> Optional.empty();
                    });
    Optional<MonetaryAmount> credits =
        Optional.ofNullable(state.accountPlanRemainingCredits()).filter(it -> it.amount() != null);
    return type.map(
        it ->
            new AccountPlan(
                it,
                credits.map(left -> BigDecimal.valueOf(left.amount())).orElse(BigDecimal.ZERO),
                credits.map(MonetaryAmount::unitAsString).orElse("USD"),
                Optional.ofNullable(state.accountPlanExpirationDate())));
  }
}
