/// A pretend AWS on this computer: a loopback server that the product's own SDK clients, the AWS
/// CLI and boto3 talk to as if it were AWS. Nothing here reaches beyond 127.0.0.1 and one state
/// file.
@NullMarked
package dev.groundwork.rehearsal;

import org.jspecify.annotations.NullMarked;
