package dev.groundwork.rehearsal.wire;

/// The two dialects of the query protocol.
enum QueryDialect {
  /// CloudFormation, STS, RDS, load balancers: lists carry a member name, answers a result element.
  QUERY,
  /// EC2: request lists are bare numbers, answers have no result element, errors another root.
  EC2
}
