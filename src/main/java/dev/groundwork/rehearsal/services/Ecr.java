package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.Image;
import dev.groundwork.rehearsal.state.Mint;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.PutImageResponse;
import software.amazon.awssdk.services.ecr.model.Repository;

/// Container registries. Images are only their manifests: nothing is pushed in a rehearsal.
///
/// @param store the account
public record Ecr(Store store) {
  private static final String TYPE = "AWS::ECR::Repository";
  private static final int PAGE = 100;
  private static final long USUAL_BYTES = 60_000_000;

  /// The operations played.
  public static Service service(Store store) {
    Ecr ecr = new Ecr(store);
    return Service.json("ecr")
        .on("DescribeRepositories", DescribeRepositoriesRequest::builder, ecr::describeRepositories)
        .on("DescribeImages", DescribeImagesRequest::builder, ecr::describeImages)
        .on("PutImage", PutImageRequest::builder, ecr::putImage)
        .on("BatchDeleteImage", BatchDeleteImageRequest::builder, ecr::batchDeleteImage);
  }

  private DescribeRepositoriesResponse describeRepositories(
      DescribeRepositoriesRequest request, Call call) {
    Inventory inventory = Inventory.of(store, call);
    request.repositoryNames().forEach(name -> require(inventory, name));
    List<Repository> repositories =
        inventory
            .all(TYPE)
            .filter(
                item ->
                    request.repositoryNames().isEmpty()
                        || request.repositoryNames().contains(item.id()))
            .map(
                item ->
                    Models.like(Repository.builder(), item.properties())
                        .repositoryName(item.id())
                        .repositoryArn(item.attribute("Arn"))
                        .repositoryUri(item.attribute("RepositoryUri"))
                        .registryId(PretendIdentity.ACCOUNT_ID)
                        .createdAt(item.resource().born())
                        .build())
            .toList();
    Pages.Page<Repository> page =
        Pages.of(repositories, Repository::repositoryName, request.nextToken(), PAGE);
    return DescribeRepositoriesResponse.builder()
        .repositories(page.items())
        .nextToken(page.next())
        .build();
  }

  private DescribeImagesResponse describeImages(DescribeImagesRequest request, Call call) {
    Inventory inventory = Inventory.of(store, call);
    require(inventory, request.repositoryName());
    List<Image> images =
        images(store.account(), call, request.repositoryName())
            .filter(
                image ->
                    request.imageIds().isEmpty()
                        || request.imageIds().stream().anyMatch(id -> is(image, id)))
            .toList();
    if (images.isEmpty() && !request.imageIds().isEmpty()) {
      throw Refusal.of(
          "ImageNotFoundException",
          "The image with imageId %s does not exist within the repository with name '%s' in the registry with id '%s'"
              .formatted(
                  request.imageIds().getFirst(),
                  request.repositoryName(),
                  PretendIdentity.ACCOUNT_ID));
    }
    Pages.Page<Image> page = Pages.of(images, Image::digest, request.nextToken(), PAGE);
    return DescribeImagesResponse.builder()
        .imageDetails(page.items().stream().map(Ecr::detail).toList())
        .nextToken(page.next())
        .build();
  }

  private static ImageDetail detail(Image image) {
    return ImageDetail.builder()
        .registryId(PretendIdentity.ACCOUNT_ID)
        .repositoryName(image.repository())
        .imageDigest(image.digest())
        .imageTags(image.tags())
        .imageSizeInBytes(image.bytes())
        .imagePushedAt(image.pushed())
        .build();
  }

  private PutImageResponse putImage(PutImageRequest request, Call call) {
    require(Inventory.of(store, call), request.repositoryName());
    return store.change(
        (account, now) -> {
          String tag = request.imageTag();
          Image image =
              new Image(
                  request.repositoryName(),
                  call.region(),
                  "sha256:" + new Mint("image").hex(request.imageManifest() + tag, 64),
                  tag == null ? List.of() : List.of(tag),
                  now,
                  Math.max(
                      USUAL_BYTES, request.imageManifest().getBytes(StandardCharsets.UTF_8).length),
                  request.imageManifest());
          // A tag moves from the image that had it.
          List<Image> images =
              new ArrayList<>(
                  account.images().stream().map(each -> withoutTag(each, image)).toList());
          images.add(image);
          return new Change<>(
              account.withImages(images),
              PutImageResponse.builder()
                  .image(
                      shown ->
                          shown
                              .registryId(PretendIdentity.ACCOUNT_ID)
                              .repositoryName(image.repository())
                              .imageId(id -> id.imageDigest(image.digest()).imageTag(tag)))
                  .build());
        });
  }

  private static Image withoutTag(Image image, Image newer) {
    boolean same =
        image.repository().equals(newer.repository()) && image.region().equals(newer.region());
    return same
        ? new Image(
            image.repository(),
            image.region(),
            image.digest(),
            image.tags().stream().filter(tag -> !newer.tags().contains(tag)).toList(),
            image.pushed(),
            image.bytes(),
            image.manifest())
        : image;
  }

  private BatchDeleteImageResponse batchDeleteImage(BatchDeleteImageRequest request, Call call) {
    require(Inventory.of(store, call), request.repositoryName());
    return store.change(
        (account, now) -> {
          List<Image> gone =
              images(account, call, request.repositoryName())
                  .filter(image -> request.imageIds().stream().anyMatch(id -> is(image, id)))
                  .toList();
          List<Image> left =
              account.images().stream().filter(image -> !gone.contains(image)).toList();
          return new Change<>(
              account.withImages(left),
              BatchDeleteImageResponse.builder()
                  .imageIds(
                      gone.stream()
                          .map(
                              image ->
                                  ImageIdentifier.builder().imageDigest(image.digest()).build())
                          .toList())
                  .failures(List.of())
                  .build());
        });
  }

  private static Stream<Image> images(Account account, Call call, String repository) {
    return account.images().stream()
        .filter(
            image -> image.repository().equals(repository) && image.region().equals(call.region()));
  }

  private static boolean is(Image image, ImageIdentifier id) {
    return image.digest().equals(id.imageDigest())
        || (id.imageTag() != null && image.tags().contains(id.imageTag()));
  }

  private static void require(Inventory inventory, String repository) {
    if (inventory.find(TYPE, repository).isEmpty()) {
      throw Refusal.of(
          "RepositoryNotFoundException",
          "The repository with name '%s' does not exist in the registry with id '%s'"
              .formatted(repository, PretendIdentity.ACCOUNT_ID));
    }
  }
}
