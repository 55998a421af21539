package dev.groundwork.core.price;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Price files like AWS's, small.
public final class PriceFiles {
  private PriceFiles() {}

  /// One of a day after the shipped prices, in which a load balancer of eu-central-1 costs $0.028.
  /// Every other offer has nothing.
  public static ByteArrayInputStream newer(String offer) {
    String product =
        """
        "A": {"sku": "A", "productFamily": "Load Balancer-Application", "attributes":
          {"usagetype": "EUC1-LoadBalancerUsage", "operation": "LoadBalancing:Application"}}
        """;
    String terms =
        """
        "A": {"A.JRTCKXETXF": {"priceDimensions": {"A.JRTCKXETXF.6YS6EN2CT7":
          {"unit": "Hrs", "pricePerUnit": {"USD": "0.0280000000"}}}}}
        """;
    boolean balancer = offer.equals("AWSELB");
    return new ByteArrayInputStream(
        """
        {"offerCode": "%s", "publicationDate": "2026-11-18T22:40:50Z", "products": {%s},
         "terms": {"OnDemand": {%s}}}
        """
            .formatted(offer, balancer ? product : "", balancer ? terms : "")
            .getBytes(StandardCharsets.UTF_8));
  }
}
