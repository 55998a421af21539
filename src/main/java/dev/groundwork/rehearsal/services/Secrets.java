package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/// Secrets, without what is secret: a rehearsal keeps no value that could be asked for.
///
/// @param store the account
public record Secrets(Store store) {
  private static final String TYPE = "AWS::SecretsManager::Secret";
  private static final int PAGE = 100;

  /// The operations played.
  public static Service service(Store store) {
    Secrets secrets = new Secrets(store);
    return Service.json("secretsmanager")
        .on("DescribeSecret", DescribeSecretRequest::builder, secrets::describeSecret)
        .on("ListSecrets", ListSecretsRequest::builder, secrets::listSecrets);
  }

  private DescribeSecretResponse describeSecret(DescribeSecretRequest request, Call call) {
    return Inventory.of(store, call)
        .all(TYPE)
        .map(Secrets::entry)
        .filter(
            secret ->
                secret.arn().equals(request.secretId()) || secret.name().equals(request.secretId()))
        .findFirst()
        .map(
            secret ->
                DescribeSecretResponse.builder()
                    .arn(secret.arn())
                    .name(secret.name())
                    .description(secret.description())
                    .createdDate(secret.createdDate())
                    .lastChangedDate(secret.lastChangedDate())
                    .tags(secret.tags())
                    .rotationEnabled(false)
                    .build())
        .orElseThrow(
            () ->
                Refusal.of(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret."));
  }

  private ListSecretsResponse listSecrets(ListSecretsRequest request, Call call) {
    Pages.Page<SecretListEntry> page =
        Pages.of(
            Inventory.of(store, call).all(TYPE).map(Secrets::entry).toList(),
            SecretListEntry::arn,
            request.nextToken(),
            PAGE);
    return ListSecretsResponse.builder().secretList(page.items()).nextToken(page.next()).build();
  }

  private static SecretListEntry entry(Inventory.Item item) {
    // Secrets Manager appends a hyphen and six characters to the name.
    String tail = item.id().substring(item.id().indexOf(":secret:") + ":secret:".length());
    return SecretListEntry.builder()
        .arn(item.id())
        .name(tail.substring(0, tail.length() - 7))
        .description(item.text("Description", ""))
        .createdDate(item.resource().born())
        .lastChangedDate(item.version().at())
        .tags(item.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }
}
