package dev.groundwork.aws;

import dev.groundwork.core.price.PricesRefused;
import dev.groundwork.core.price.ProductQueries;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;

/// AWS's price list by `GetProducts`. It is free, and AWS answers for all regions in us-east-1.
///
/// Source: AWS Price List Query API reference, GetProducts.
public final class PriceListQueries implements ProductQueries {
  private static final String REGION = "us-east-1";
  private static final String FORMAT = "aws_v1";
  private static final int PAGE = 100;

  /// A question is about a few products; whoever is told more has asked wrongly, or isn't answered
  /// by AWS.
  private static final int MOST_PAGES = 20;

  @Override
  public Query open(Optional<String> profile, Optional<URI> endpoint) {
    ClientFactory clients = new ClientFactory(AwsAccess.account(REGION, profile, endpoint));
    return new Open(clients, clients.build(PricingClient.builder()));
  }

  private record Open(ClientFactory clients, PricingClient pricing) implements Query {
    @Override
    public void products(String service, Map<String, String> attributes, Consumer<String> each) {
      List<Filter> filters =
          attributes.entrySet().stream().map(it -> filter(it.getKey(), it.getValue())).toList();
      Optional<String> next = Optional.empty();
      for (int page = 0; page < MOST_PAGES; page++) {
        GetProductsResponse answer = page(service, filters, next);
        answer.priceList().forEach(each);
        next = Optional.ofNullable(answer.nextToken()).filter(it -> !it.isEmpty());
        if (next.isEmpty()) {
          return;
        }
      }
      throw new PricesRefused("AWS's answer about " + service + " doesn't end");
    }

    private GetProductsResponse page(String service, List<Filter> filters, Optional<String> next) {
      return Refusals.translated(
          () ->
              pricing.getProducts(
                  it ->
                      it.serviceCode(service)
                          .filters(filters)
                          .formatVersion(FORMAT)
                          .maxResults(PAGE)
                          .nextToken(next.orElse(null))));
    }

    private static Filter filter(String field, String value) {
      return Filter.builder().type(FilterType.TERM_MATCH).field(field).value(value).build();
    }

    @Override
    public void close() {
      clients.close();
    }
  }
}
