package dev.groundwork.aws;

import dev.groundwork.core.engine.ImageGateway;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/// ECR, as far as images go.
final class EcrGateway implements ImageGateway {
  private final EcrClient ecr;

  EcrGateway(EcrClient ecr) {
    this.ecr = ecr;
  }

  @Override
  public int imagesIn(String repository) {
    return Refusals.translated(
        () -> {
          try {
            return (int)
                ecr
                    .describeImagesPaginator(it -> it.repositoryName(repository))
                    .imageDetails()
                    .stream()
                    .count();
          } catch (RepositoryNotFoundException gone) {
            return 0;
          }
        });
  }
}
