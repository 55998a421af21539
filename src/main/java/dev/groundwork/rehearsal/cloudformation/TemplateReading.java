package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.Template;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.state.View;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryResponse;
import software.amazon.awssdk.services.cloudformation.model.ParameterConstraints;
import software.amazon.awssdk.services.cloudformation.model.ParameterDeclaration;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

/// The operations that read templates.
///
/// @param store the account
record TemplateReading(Store store) {

  /// Registers the operations.
  void register(Service service) {
    service
        .on("GetTemplate", GetTemplateRequest::builder, this::getTemplate)
        .on("GetTemplateSummary", GetTemplateSummaryRequest::builder, this::getTemplateSummary)
        .on("ValidateTemplate", ValidateTemplateRequest::builder, this::validateTemplate);
  }

  private GetTemplateResponse getTemplate(GetTemplateRequest request, Call call) {
    Lookup lookup = lookup(call);
    String body =
        request.changeSetName() == null
            ? definition(lookup, request.stackName()).template().body()
            : lookup
                .changeSet(request.changeSetName(), request.stackName())
                .changeSet()
                .definition()
                .template()
                .body();
    return GetTemplateResponse.builder()
        .templateBody(body)
        .stagesAvailable(TemplateStage.ORIGINAL, TemplateStage.PROCESSED)
        .build();
  }

  private GetTemplateSummaryResponse getTemplateSummary(
      GetTemplateSummaryRequest request, Call call) {
    @Nullable String stackName = request.stackName();
    String body =
        stackName == null
            ? new TemplateSource(request.templateBody(), request.templateURL(), false)
                .text(Optional.empty())
            : definition(lookup(call), stackName).template().body();
    Template template = Blueprint.read(body);
    Optional<String> capability = Capabilities.needed(template);
    return GetTemplateSummaryResponse.builder()
        .description(template.description().orElse(null))
        .parameters(
            template.parameters().values().stream().map(TemplateReading::declaration).toList())
        .capabilitiesWithStrings(capability.stream().toList())
        .capabilitiesReason(capability.map(word -> Capabilities.reason(template)).orElse(null))
        .resourceTypes(
            template.resources().values().stream()
                .map(dev.groundwork.core.template.Resource::type)
                .distinct()
                .toList())
        .version("2010-09-09")
        .build();
  }

  private static ParameterDeclaration declaration(Parameter parameter) {
    List<String> allowed = parameter.constraints().allowedValues();
    return ParameterDeclaration.builder()
        .parameterKey(parameter.name())
        .parameterType(parameter.type().name())
        .description(parameter.description().orElse(null))
        .defaultValue(parameter.defaultValue().orElse(null))
        .noEcho(parameter.noEcho())
        .parameterConstraints(ParameterConstraints.builder().allowedValues(allowed).build())
        .build();
  }

  private ValidateTemplateResponse validateTemplate(ValidateTemplateRequest request, Call call) {
    Template template =
        Blueprint.read(
            new TemplateSource(request.templateBody(), request.templateURL(), false)
                .text(Optional.empty()));
    Optional<String> capability = Capabilities.needed(template);
    return ValidateTemplateResponse.builder()
        .description(template.description().orElse(null))
        .parameters(
            template.parameters().values().stream()
                .map(
                    parameter ->
                        TemplateParameter.builder()
                            .parameterKey(parameter.name())
                            .description(parameter.description().orElse(null))
                            .defaultValue(parameter.defaultValue().orElse(null))
                            .noEcho(parameter.noEcho())
                            .build())
                .toList())
        .capabilitiesWithStrings(capability.stream().toList())
        .capabilitiesReason(capability.map(word -> Capabilities.reason(template)).orElse(null))
        .build();
  }

  private static Definition definition(Lookup lookup, @Nullable String stackName) {
    Stack stack = lookup.described(stackName);
    return stack
        .view(lookup.now())
        .map(View::definition)
        .orElseThrow(() -> Refusal.validation("Stack with id " + stackName + " does not exist"));
  }

  private Lookup lookup(Call call) {
    return new Lookup(store.account(), call.region(), store.now());
  }
}
