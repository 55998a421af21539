/// What was billed so far: from what AWS says of resources, the
/// [dev.groundwork.core.ledger.LedgerKeeper] notes what bills from when to when, and the
/// [dev.groundwork.core.ledger.Meter] adds that up.
@NullMarked
package dev.groundwork.core.ledger;

import org.jspecify.annotations.NullMarked;
