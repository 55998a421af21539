package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.plan.UsageLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateReportTest {
  @Test
  void writesAmountsAsDecimalTextWithWhatTheyRestOnAndAnUnknownLineWithoutAny() {
    Scenario scenario =
        Scenarios.of(
            """
            Address: {Type: AWS::EC2::EIP}
            Stream: {Type: AWS::Kinesis::Stream}
            Images: {Type: AWS::ECR::Repository}
            """,
            Scenarios.usage("version: 0.1\nresource_usage: {app.Images: {storage_gb: 2}}\n"));
    Estimate estimate = Estimator.bundled().estimate(scenario, UsageLevel.TYPICAL);

    String sources = "(\"source\" : )\"[^\"]+\"";
    assertThat(
            Json.pretty(EstimateReport.of("plan", "testing", "main", estimate, Optional.empty()))
                .replaceAll(sources, "$1\"SOURCES\""))
        .isEqualTo(
            """
            {
              "plan" : "plan",
              "phase" : "testing",
              "environment" : "main",
              "region" : "us-east-1",
              "currency" : "USD",
              "pricesAsOf" : "2026-09-25",
              "complete" : false,
              "monthly" : {
                "low" : "3.85",
                "typical" : "3.85",
                "high" : "3.85"
              },
              "items" : [
                {
                  "stack" : "app",
                  "logicalId" : "Address",
                  "type" : "AWS::EC2::EIP",
                  "component" : "Public IPv4 address",
                  "kind" : "known",
                  "quantity" : "730",
                  "unit" : "address-hour",
                  "unitPrice" : "0.005",
                  "monthly" : "3.65",
                  "price" : {
                    "asOf" : "2026-10-07",
                    "confidence" : "verified",
                    "source" : "SOURCES"
                  }
                },
                {
                  "stack" : "app",
                  "logicalId" : "Stream",
                  "type" : "AWS::Kinesis::Stream",
                  "component" : "Everything",
                  "kind" : "unknown",
                  "note" : "there is no pricing rule for AWS::Kinesis::Stream yet"
                },
                {
                  "stack" : "app",
                  "logicalId" : "Images",
                  "type" : "AWS::ECR::Repository",
                  "component" : "Images",
                  "kind" : "usage",
                  "quantity" : "2",
                  "unit" : "GB-month",
                  "unitPrice" : "0.1",
                  "monthly" : "0.2",
                  "assumptions" : [
                    {
                      "key" : "storage_gb",
                      "amount" : "2",
                      "low" : "2",
                      "typical" : "2",
                      "high" : "2",
                      "origin" : "given"
                    }
                  ],
                  "price" : {
                    "asOf" : "2026-10-07",
                    "confidence" : "verified",
                    "source" : "SOURCES"
                  }
                }
              ]
            }
            """);
  }
}
