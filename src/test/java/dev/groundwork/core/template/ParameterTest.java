package dev.groundwork.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.words.Saying;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
  private static Template template(String parameter) {
    return Template.read(
        "t", "Parameters: {P: {%s}}\nResources: {A: {Type: T::T::T}}".formatted(parameter));
  }

  private static Parameter parameter(String declaration) {
    return template(declaration).parameters().sequencedValues().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Type: String | anything |",
        "Type: String, AllowedValues: [a, b] | c | must be one of a, b",
        "Type: String, AllowedValues: [yes, no] | true |",
        "Type: String, AllowedPattern: '[a-z]+' | a1 | must match the pattern [a-z]+",
        "Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: must be lower case | A |"
            + " must be lower case",
        "Type: String, MinLength: 2, MaxLength: 3 | abcd | must have between 2 and 3 characters",
        "Type: String, MinLength: 8 | short | must have at least 8 characters",
        "Type: Number | ten | must be a number",
        "Type: Number, MinValue: 1, MaxValue: 2.5 | 2.6 | must be between 1 and 2.5",
        "Type: Number, MinValue: 1 | 0 | must be at least 1",
        "Type: Number, AllowedValues: [1, 2] | 2.0 |",
        "Type: List<Number> | 1, 2 |",
        "Type: List<Number> | 1,x | must be a number",
        "Type: CommaDelimitedList, AllowedValues: [a, b] | a,b |",
        "Type: CommaDelimitedList, AllowedValues: [a, b] | a,c | must be one of a, b",
        "Type: AWS::EC2::VPC::Id | '' | must not be empty",
        "Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id> | /aws/x |",
      })
  void saysInPlainWordsWhyAValueIsNotAllowed(String declaration, String value, String objection) {
    assertThat(
            parameter(declaration)
                .validate(value.equals("''") ? "" : value)
                .map(Saying::english)
                .orElse(null))
        .isEqualTo(objection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Type: Strng | Template format error: Unrecognized parameter type: Strng",
        "Default: a | parameter P needs \"Type\"",
        "Type: String, Defualt: a | parameter P has no key \"Defualt\"; did you mean \"Default\"?",
        "Type: String, AllowedPattern: '[' | AllowedPattern is no regular expression: Unclosed"
            + " character class",
        "Type: String, AllowedValues: [a], Default: b | Template format error: the default of"
            + " parameter P must be one of a",
        "Type: String, Default: [a] | Template format error: every Default member must be a string,"
            + " not a list",
        "Type: String, NoEcho: maybe | \"NoEcho\" must be true or false, not \"maybe\"",
      })
  void refusesADeclarationThatCannotBeMeant(String declaration, String reason) {
    assertThatThrownBy(() -> template(declaration)).hasMessageEndingWith(": " + reason);
  }

  @Test
  void keepsEveryDigitOfADefault() {
    assertThat(parameter("Type: String, Default: 012345678901").defaultValue())
        .contains("012345678901");
    assertThat(parameter("Type: String, Default: yes").defaultValue()).contains("true");
    assertThat(parameter("Type: Number, Default: 1.50").defaultValue()).contains("1.50");
  }

  @Test
  void isRefusedWithAValueThatItDoesNotAllow() {
    Template template = template("Type: Number, MaxValue: 5");
    ResolverContext context =
        ResolverContext.planned(ResolverContext.texts(Map.of("P", "6")), "eu-west-1", "s");
    assertThatThrownBy(() -> Resolver.resolve(template, context))
        .hasMessage("t:1:17: Parameter P failed to satisfy constraint: must be at most 5");
    assertThatThrownBy(
            () ->
                Resolver.resolve(
                    template,
                    ResolverContext.planned(
                        ResolverContext.texts(Map.of("P", "1", "Q", "")), "eu-west-1", "s")))
        .hasMessage("t:1:1: Parameters: [Q] do not exist in the template");
  }

  @Test
  void tellsHowItWantsToBePresented() {
    String text =
        """
        Metadata:
          AWS::CloudFormation::Interface:
            ParameterGroups:
              - Label: {default: Network}
                Parameters: [Vpc, Subnets]
            ParameterLabels:
              Vpc: {default: Which network?}
        Parameters: {Vpc: {Type: String}, Subnets: {Type: String}}
        Resources: {A: {Type: T::T::T}}
        """;
    ParameterInterface presented = Template.read("t", text).header().parameterInterface();
    assertThat(presented.groups())
        .extracting(ParameterInterface.Group::label)
        .containsExactly("Network");
    assertThat(presented.groups().getFirst().parameters()).containsExactly("Vpc", "Subnets");
    assertThat(presented.labels()).containsEntry("Vpc", "Which network?");
  }
}
