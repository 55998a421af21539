package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Service;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// Security Token Service: says who calls.
public final class Sts {
  private Sts() {}

  /// The operations played.
  public static Service service() {
    return Service.query("sts", "https://sts.amazonaws.com/doc/2011-06-15/")
        .on("GetCallerIdentity", GetCallerIdentityRequest::builder, Sts::getCallerIdentity);
  }

  private static GetCallerIdentityResponse getCallerIdentity(
      GetCallerIdentityRequest request, Call call) {
    return GetCallerIdentityResponse.builder()
        .account(PretendIdentity.ACCOUNT_ID)
        .arn(PretendIdentity.ARN)
        .userId(PretendIdentity.USER_ID)
        .build();
  }
}
