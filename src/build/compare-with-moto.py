#!/usr/bin/env python3
"""Compares what our resolver makes of templates with what moto, an AWS emulator that others wrote, makes of them.

usage: src/build/compare-with-moto.py OURS.json FOLDER

OURS.json (see MotoComparisonTest) has, for each template of FOLDER, the parameters used, the resolved properties of each
resource and the outputs; what only AWS decides stands as {"$symbol": [logical id, attribute]}. Each template is created
as a stack in moto, in this process. Compared are: which resources exist; the properties with which moto creates each of
a type that it holds; what its services then answer for some of them; the outputs. Symbols are replaced by the ids and
attributes of moto's own resources. Ends with 1 if anything differs for a reason that isn't listed in GAPS, or if fewer
than LEAST templates could be compared.
"""
import base64
import copy
import json
import logging
import os
import pathlib
import re
import sys
import warnings

os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"  # they take most of the time and nobody looks at them

import boto3
from moto import mock_aws
from moto.cloudformation import parsing

LEAST = 30
REGION = "us-east-1"
STACK = "example"

# Where moto is known to be wrong: found in its source, moto/cloudformation/parsing.py, clean_json.
GAPS = {
    "no function": "Fn::Cidr, Fn::Length, Fn::Transform and Fn::GetStackOutput are left as they stand",
    "not held": "a reference to a resource that moto doesn't hold gives nothing",
    "attribute not held": "an attribute that moto doesn't hold is left as it stands",
    "zones": "Fn::GetAZs takes its region literally: a Ref in it isn't followed",
    "no value": "AWS::NoValue in Fn::Join becomes the text None",
    "octal": "PyYAML reads an unquoted 0644 as a number of another base",
}
UNKNOWN_FUNCTIONS = {"Fn::Cidr", "Fn::Length", "Fn::Transform", "Fn::GetStackOutput"}
ELSEWHERE = ("Custom::", "AWS::CloudFormation::CustomResource", "AWS::CloudFormation::Stack")


class NotHeld(Exception):
    """moto has no answer; the argument is a key of GAPS."""


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    ours = json.loads(pathlib.Path(sys.argv[1]).read_text())
    folder = pathlib.Path(sys.argv[2])
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    whole, parts, resources, gaps, differences = 0, 0, 0, {}, []
    for name, mine in sorted(ours.items()):
        comparison = Comparison(mine)
        reason = comparison.run(written_out((folder / name).read_text()))
        resources += comparison.resources
        for gap in comparison.gaps:
            gaps[gap] = gaps.get(gap, 0) + 1
        differences += [f"{name}: {each}" for each in comparison.differences]
        whole += not reason
        parts += bool(reason and comparison.resources)
        verdict = "DIFFERS" if comparison.differences else "same   " if not reason else "partly " if comparison.resources else "not held"
        counts = f"{comparison.resources:3} resources {comparison.values:4} values {len(comparison.gaps):3} gaps"
        print(f"{verdict} {counts}  {name}{': ' + reason if reason else ''}")
    for gap, count in sorted(gaps.items()):
        print(f"gap of moto, {count} times: {GAPS[gap]}")
    for difference in differences:
        print(f"difference: {difference}")
    print(f"{whole} templates compared whole and {parts} as far as moto could hold them, {resources} resources;"
          f" {len(differences)} differences")
    if differences or whole < LEAST:
        sys.exit(1)


def written_out(template):
    """moto takes YAML's !Condition for Fn::Condition, which it doesn't know."""
    return re.sub(r"!Condition +[\"']?(\w+)[\"']?", r"{Condition: \1}", template)


class Comparison:
    def __init__(self, ours):
        self.ours = ours
        self.created = {}
        self.differences = []
        self.gaps = []
        self.resources = 0
        self.values = 0

    def run(self, template):
        """Creates the stack and compares; the result is why moto can't hold it, if it can't."""
        types = {each["type"] for each in self.ours["resources"].values()}
        elsewhere = [each for each in types if each.startswith(ELSEWHERE)]
        if elsewhere:
            return f"needs what lies elsewhere ({elsewhere[0]})"
        if not any(parsing.resource_class_from_type(each) for each in types):
            return "none of its types"
        with mock_aws(config={"lambda": {"use_docker": False}, "batch": {"use_docker": False}}):
            create, parsing.parse_resource_and_generate_name = parsing.parse_resource_and_generate_name, self.watched
            self.original = create
            try:
                client = boto3.client("cloudformation", region_name=REGION)
                parameters = [{"ParameterKey": k, "ParameterValue": v} for k, v in self.ours["parameters"].items()]
                client.create_stack(StackName=STACK, TemplateBody=template, Parameters=parameters,
                                    Capabilities=["CAPABILITY_NAMED_IAM"])
                stack = client.describe_stacks(StackName=STACK)["Stacks"][0]
                self.compare_all(stack)
            except Exception as error:  # whatever moto throws at a template that it can't hold
                self.compare_created()
                return f"{type(error).__name__}: {str(error)[:150]}".replace("\n", " ")
            finally:
                parsing.parse_resource_and_generate_name = create
        return None

    def watched(self, logical_id, resource_json, resources_map):
        """Stands in for moto's function and notes the properties with which a resource is created."""
        self.map = resources_map
        result = self.original(logical_id, resource_json, resources_map)
        if result:
            # A copy: some of moto's models write into it.
            self.created[logical_id] = copy.deepcopy(result[1].get("Properties") or {})
        return result

    def compare_all(self, stack):
        held = {i for i, each in self.ours["resources"].items() if parsing.resource_class_from_type(each["type"])}
        if held != set(self.created):
            self.differences.append(f"resources: ours {sorted(held)}, moto's {sorted(self.created)}")
        self.compare_created()
        for logical_id in self.created:
            self.answered(logical_id, self.ours["resources"][logical_id])
        outputs = {each["OutputKey"]: each["OutputValue"] for each in stack.get("Outputs", [])}
        for name, theirs in outputs.items():
            self.same(f"output {name}", self.ours["outputs"].get(name), theirs)

    def compare_created(self):
        """The properties that moto came to, of the resources that it came to."""
        for logical_id, theirs in sorted(self.created.items()):
            self.resources += 1
            mine = self.ours["resources"].get(logical_id, {})
            self.same(logical_id, mine.get("properties"), theirs)

    def same(self, path, mine, theirs):
        """Goes down both trees; where moto has a listed gap, that is noted instead of a difference."""
        if isinstance(mine, dict) and not is_symbolic(mine) and isinstance(theirs, dict):
            gap = next((key for key in theirs if key in UNKNOWN_FUNCTIONS), None)
            if gap:
                self.gaps.append("no function")
                return
            for key in mine.keys() | theirs.keys():
                self.same(f"{path}/{key}", mine.get(key), theirs.get(key))
        elif isinstance(mine, list) and isinstance(theirs, list):
            theirs = [each for each in theirs if each is not None]
            mine = [each for each in mine if not (is_symbolic(each) and "$symbol" in each and self.is_missing(each))]
            if len(mine) != len(theirs):
                self.differences.append(f"{path}: ours {mine}, moto's {theirs}")
            for index, (left, right) in enumerate(zip(mine, theirs)):
                self.same(f"{path}/{index}", left, right)
        else:
            self.leaf(path, mine, theirs)

    def is_missing(self, value):
        """Whether our value refers to what moto doesn't hold; moto then leaves it out of a list."""
        try:
            self.known(value)
            return False
        except NotHeld as gap:
            self.gaps.append(str(gap))
            return True

    def leaf(self, path, mine, theirs):
        self.values += 1
        if isinstance(theirs, dict) and UNKNOWN_FUNCTIONS & theirs.keys():
            self.gaps.append("no function")
            return
        try:
            known = self.known(mine)
        except NotHeld as gap:
            self.gaps.append(str(gap))
            return
        if not alike(known, theirs):
            gap = explained(known, theirs)
            if gap:
                self.gaps.append(gap)
            else:
                self.differences.append(f"{path}: ours {known!r}, moto's {theirs!r}")

    def known(self, value):
        """Our value with moto's ids in place of symbols."""
        if not is_symbolic(value):
            if isinstance(value, list):
                return [self.known(each) for each in value]
            return value
        if "$joined" in value:
            return "".join(text(self.known(part)) for part in value["$joined"])
        logical_id, attribute = value["$symbol"]
        name, *functions = attribute.split("|")
        result = self.answer(logical_id, name)
        for function in functions:
            result = applied(function, result)
        return result

    def answer(self, logical_id, attribute):
        if logical_id == "AWS::StackId":
            return self.map.stack_id
        try:
            resource = self.map[logical_id]
        except Exception:  # it is what moto fails at
            resource = None
        if resource is None:
            raise NotHeld("not held")
        if attribute == "Ref":
            return resource.physical_resource_id
        try:
            return resource.get_cfn_attribute(attribute)
        except Exception:
            raise NotHeld("attribute not held") from None

    def answered(self, logical_id, mine):
        """What moto's service answers, for types whose answers have the properties' names."""
        read = SERVICES.get(mine["type"])
        if not read:
            return
        stored = read(self.map[logical_id].physical_resource_id)
        for name, value in stored.items():
            if name in mine["properties"]:
                self.same(f"{logical_id} as its service answers/{name}", mine["properties"][name], value)


def client(service):
    return boto3.client(service, region_name=REGION)


def only(items, *names):
    return {name: items[0][name] for name in names if name in items[0]}


SERVICES = {
    "AWS::EC2::VPC": lambda i: only(client("ec2").describe_vpcs(VpcIds=[i])["Vpcs"], "CidrBlock"),
    "AWS::EC2::Subnet": lambda i: only(
        client("ec2").describe_subnets(SubnetIds=[i])["Subnets"], "CidrBlock", "VpcId", "AvailabilityZone"),
    "AWS::EC2::SecurityGroup": lambda i: {
        "GroupDescription": each["Description"] for each in client("ec2").describe_security_groups(
            GroupIds=[i])["SecurityGroups"]},
    "AWS::S3::Bucket": lambda i: {
        "BucketName": each["Name"] for each in client("s3").list_buckets()["Buckets"] if each["Name"] == i},
    "AWS::SQS::Queue": lambda i: {"QueueName": i.rsplit("/", 1)[-1]},
    "AWS::IAM::Role": lambda i: {"Path": client("iam").get_role(RoleName=i)["Role"]["Path"]},
    "AWS::DynamoDB::Table": lambda i: only(
        [client("dynamodb").describe_table(TableName=i)["Table"]], "TableName", "KeySchema"),
    "AWS::Logs::LogGroup": lambda i: {
        "RetentionInDays": each.get("retentionInDays") for each in client("logs").describe_log_groups(
            logGroupNamePrefix=i)["logGroups"]},
    "AWS::Lambda::Function": lambda i: only(
        [client("lambda").get_function(FunctionName=i)["Configuration"]], "Handler", "Runtime", "Timeout", "MemorySize"),
}


def plain(value):
    """A text, decoded if it is base64."""
    try:
        return base64.b64decode(value, validate=True).decode()
    except ValueError:
        return value


def is_symbolic(value):
    return isinstance(value, dict) and ("$symbol" in value or "$joined" in value)


def applied(function, value):
    name, argument = re.fullmatch(r"(\w+)(?:\((.*)\))?", function, re.DOTALL).groups()
    match name:
        case "Split":
            return value.split(argument)
        case "Select":
            return value[int(argument)]
        case "Join":
            return argument.join(text(each) for each in value)
        case "Base64":
            return base64.b64encode(value.encode()).decode()
    raise NotHeld("no function")


def text(value):
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def alike(mine, theirs):
    """Scalars by their text: a Number parameter is a number in moto and text in CloudFormation."""
    if isinstance(mine, list) and isinstance(theirs, list):
        return len(mine) == len(theirs) and all(alike(left, right) for left, right in zip(mine, theirs))
    if isinstance(mine, (dict, list)) or isinstance(theirs, (dict, list)):
        return mine == theirs
    if isinstance(theirs, float) or isinstance(mine, float):
        return str(mine) == str(theirs) or float(mine) == float(theirs)
    return text(mine) == text(theirs)


def explained(mine, theirs):
    """The gap of moto that a difference shows, if it shows one."""
    if isinstance(theirs, str) and re.match(r"\{'Ref': .*\}[a-d]$", theirs):
        return "zones"
    if isinstance(mine, str) and isinstance(theirs, str) and plain(theirs).replace("None", "") == plain(mine):
        return "no value"
    if isinstance(theirs, int) and re.fullmatch(r"0[0-7]+", text(mine)) and int(text(mine), 8) == theirs:
        return "octal"
    return None


if __name__ == "__main__":
    main()
