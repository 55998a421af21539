package dev.groundwork.core.workspace;

import java.util.Optional;

/// Finds out from which address this computer reaches the internet.
@FunctionalInterface
public interface OwnAddress {
  /// An IPv4 address without a prefix length; empty when it can't be found out. Blocks for a few
  /// seconds at most.
  Optional<String> find();
}
