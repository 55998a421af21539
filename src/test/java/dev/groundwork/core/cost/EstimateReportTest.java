package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.plan.UsageLevel;
import org.junit.jupiter.api.Test;

class EstimateReportTest {
  @Test
  void writesAmountsAsDecimalTextAndAnUnknownLineWithoutAny() {
    Scenario scenario =
        Scenarios.of(
            """
            Address: {Type: AWS::EC2::EIP}
            Stream: {Type: AWS::Kinesis::Stream}
            Alarm: {Type: AWS::CloudWatch::Alarm}
            """,
            Usage.NONE);
    Estimate estimate = Estimator.bundled().estimate(scenario, UsageLevel.TYPICAL);

    assertThat(Json.pretty(EstimateReport.of("plan", "testing", "main", estimate)))
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
                "low" : "3.65",
                "typical" : "3.65",
                "high" : "3.65"
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
                  "monthly" : "3.65"
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
                  "logicalId" : "Alarm",
                  "type" : "AWS::CloudWatch::Alarm",
                  "component" : "Alarm",
                  "kind" : "known",
                  "quantity" : "1",
                  "unit" : "alarm-metric-month",
                  "unitPrice" : "0.1",
                  "monthly" : "0.1"
                },
                {
                  "stack" : "app",
                  "logicalId" : "Alarm",
                  "type" : "AWS::CloudWatch::Alarm",
                  "component" : "Alarm: The first 10 alarms",
                  "kind" : "allowance",
                  "quantity" : "-1",
                  "unit" : "alarm-metric-month",
                  "unitPrice" : "0.1",
                  "monthly" : "-0.1"
                }
              ]
            }
            """);
  }
}
