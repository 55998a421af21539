"""Other people's clients against a rehearsal: boto3, and the AWS CLI where it is named.

Run by dev.groundwork.rehearsal.OtherClientsTest with the rehearsal's address as the only argument.
The server's time runs so fast that every operation is over at once.
"""

import json
import os
import subprocess
import sys
import time
import unittest

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = sys.argv.pop()
REGION = "eu-central-1"
ACCOUNT = "000000000000"

TEMPLATE = """
Description: What a founder has in the first week
Parameters:
  Amount: {Type: Number, Default: 10, MaxValue: 100}
  Word: {Type: String, NoEcho: true, Default: unspoken}
Resources:
  Budget:
    Type: AWS::Budgets::Budget
    Properties:
      Budget:
        BudgetName: !Sub "${AWS::StackName}-monthly"
        BudgetType: COST
        TimeUnit: MONTHLY
        BudgetLimit: {Amount: !Ref Amount, Unit: USD}
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 2, 8]]}}
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}}
Outputs:
  Budget: {Value: !Ref Budget, Description: The budget's name}
  Subnet: {Value: !Ref Subnet, Export: {Name: !Sub "${AWS::StackName}-subnet"}}
"""


def client(service):
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name=REGION,
        aws_access_key_id="rehearsal",
        aws_secret_access_key="rehearsal",
        config=Config(retries={"max_attempts": 0}),
    )


def until(describe, status, wanted):
    """What is described, once its status is the one wanted."""
    for _ in range(200):
        found = describe()
        if found[status] == wanted:
            return found
        if found[status].endswith("FAILED") or found[status].endswith("ROLLBACK_COMPLETE"):
            break
        time.sleep(0.05)
    raise AssertionError(f"{found[status]} instead of {wanted}: {found}")


class Boto3(unittest.TestCase):
    def setUp(self):
        self.cfn = client("cloudformation")

    def stack(self, name):
        return self.cfn.describe_stacks(StackName=name)["Stacks"][0]

    def change_set(self, stack, name, kind, amount, **more):
        made = self.cfn.create_change_set(
            StackName=stack,
            ChangeSetName=name,
            ChangeSetType=kind,
            TemplateBody=TEMPLATE,
            Parameters=[{"ParameterKey": "Amount", "ParameterValue": amount}],
            Capabilities=["CAPABILITY_IAM"],
            Tags=[{"Key": "groundwork:project", "Value": "p1"}],
            **more,
        )
        return made["Id"]

    def described(self, change_set):
        return self.cfn.describe_change_set(ChangeSetName=change_set, IncludePropertyValues=True)

    def refused(self, code, call, **arguments):
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        self.assertEqual(code, caught.exception.response["Error"]["Code"])
        return caught.exception.response["Error"]["Message"]

    def test_a_stack_from_its_first_change_set_to_its_end(self):
        first = self.change_set("week-one", "first", "CREATE", "30", OnStackFailure="DO_NOTHING")
        self.assertEqual("REVIEW_IN_PROGRESS", self.stack("week-one")["StackStatus"])
        ready = until(lambda: self.described(first), "Status", "CREATE_COMPLETE")
        self.assertEqual("AVAILABLE", ready["ExecutionStatus"])
        self.assertEqual({"Add"}, {c["ResourceChange"]["Action"] for c in ready["Changes"]})
        self.assertEqual(
            {"Budget", "Vpc", "Subnet", "Role"},
            {c["ResourceChange"]["LogicalResourceId"] for c in ready["Changes"]},
        )

        self.cfn.execute_change_set(ChangeSetName=first, ClientRequestToken="apply-1")
        made = until(lambda: self.stack("week-one"), "StackStatus", "CREATE_COMPLETE")
        outputs = {o["OutputKey"]: o for o in made["Outputs"]}
        self.assertEqual("week-one-monthly", outputs["Budget"]["OutputValue"])
        self.assertRegex(outputs["Subnet"]["OutputValue"], "^subnet-[0-9a-f]{17}$")
        self.assertEqual("week-one-subnet", outputs["Subnet"]["ExportName"])
        self.assertEqual([{"Key": "groundwork:project", "Value": "p1"}], made["Tags"])
        parameters = {p["ParameterKey"]: p["ParameterValue"] for p in made["Parameters"]}
        self.assertEqual({"Amount": "30", "Word": "****"}, parameters)
        self.assertEqual(["CAPABILITY_IAM"], made["Capabilities"])
        self.assertTrue(made["StackId"].startswith(f"arn:aws:cloudformation:{REGION}:{ACCOUNT}:stack/week-one/"))

        events = self.events("week-one")
        self.assertEqual("CREATE_COMPLETE", events[0]["ResourceStatus"])
        self.assertEqual("week-one", events[0]["LogicalResourceId"])
        self.assertEqual("REVIEW_IN_PROGRESS", events[-1]["ResourceStatus"])
        self.assertEqual({"apply-1"}, {e["ClientRequestToken"] for e in events[:-1]})
        self.assertEqual(events, sorted(events, key=lambda e: e["Timestamp"], reverse=True))
        order = [e["LogicalResourceId"] for e in reversed(events) if e["ResourceStatus"] == "CREATE_COMPLETE"]
        self.assertLess(order.index("Vpc"), order.index("Subnet"))

        same = self.change_set("week-one", "same", "UPDATE", "30")
        for _ in range(100):
            nothing = self.described(same)
            if nothing["Status"] == "FAILED":
                break
            time.sleep(0.05)
        self.assertTrue(nothing["StatusReason"].startswith("The submitted information didn't contain changes."))
        self.assertEqual([], nothing["Changes"])
        self.cfn.delete_change_set(ChangeSetName=same)

        more = self.change_set("week-one", "more", "UPDATE", "50")
        change = until(lambda: self.described(more), "Status", "CREATE_COMPLETE")["Changes"][0]["ResourceChange"]
        self.assertEqual(("Modify", "Budget"), (change["Action"], change["LogicalResourceId"]))
        detail = change["Details"][0]
        self.assertEqual("ParameterReference", detail["ChangeSource"])
        self.assertEqual("Amount", detail["CausingEntity"])
        self.assertIn("30", detail["Target"]["BeforeValue"])
        self.assertIn("50", detail["Target"]["AfterValue"])
        self.cfn.execute_change_set(ChangeSetName=more, DisableRollback=False)
        until(lambda: self.stack("week-one"), "StackStatus", "UPDATE_COMPLETE")
        limit = client("budgets").describe_budget(AccountId=ACCOUNT, BudgetName="week-one-monthly")
        self.assertEqual("50", limit["Budget"]["BudgetLimit"]["Amount"])

        resources = self.cfn.list_stack_resources(StackName="week-one")["StackResourceSummaries"]
        self.assertEqual(4, len(resources))
        self.assertEqual(TEMPLATE, self.cfn.get_template(StackName="week-one")["TemplateBody"])
        self.assertEqual("week-one-subnet", self.cfn.list_exports()["Exports"][0]["Name"])
        operations = self.cfn.describe_events(StackName="week-one")["OperationEvents"]
        self.assertEqual(
            {"CREATE_CHANGESET", "CREATE_STACK", "UPDATE_STACK"}, {e["OperationType"] for e in operations}
        )
        tagged = client("resourcegroupstaggingapi").get_resources(
            TagFilters=[{"Key": "groundwork:project", "Values": ["p1"]}]
        )
        self.assertIn("/vpc-", " ".join(r["ResourceARN"] for r in tagged["ResourceTagMappingList"]))

        self.cfn.delete_stack(StackName="week-one")
        gone = until(lambda: self.stack(made["StackId"]), "StackStatus", "DELETE_COMPLETE")
        self.assertGreaterEqual(gone["DeletionTime"], gone["CreationTime"])
        message = self.refused("ValidationError", self.cfn.describe_stacks, StackName="week-one")
        self.assertEqual("Stack with id week-one does not exist", message)
        self.assertEqual(made["StackId"], self.cfn.list_stacks()["StackSummaries"][0]["StackId"])

    def events(self, stack):
        pages = self.cfn.get_paginator("describe_stack_events").paginate(StackName=stack)
        return [event for page in pages for event in page["StackEvents"]]

    def test_refusals_have_the_codes_of_the_wire(self):
        self.refused(
            "InsufficientCapabilitiesException", self.cfn.create_stack, StackName="x", TemplateBody=TEMPLATE
        )
        topic = "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}"
        self.cfn.create_stack(StackName="topics", TemplateBody=topic)
        self.refused("AlreadyExistsException", self.cfn.create_stack, StackName="topics", TemplateBody=topic)
        self.refused(
            "ChangeSetNotFound", self.cfn.describe_change_set, StackName="topics", ChangeSetName="unknown"
        )
        until(lambda: self.stack("topics"), "StackStatus", "CREATE_COMPLETE")
        message = self.refused(
            "ValidationError", self.cfn.update_stack, StackName="topics", UsePreviousTemplate=True
        )
        self.assertEqual("No updates are to be performed.", message)
        message = self.refused("InvalidAction", self.cfn.list_types)
        self.assertIn("This is a rehearsal", message)
        summary = self.cfn.get_template_summary(TemplateBody=TEMPLATE)
        self.assertEqual(["CAPABILITY_IAM"], summary["Capabilities"])
        valid = self.cfn.validate_template(TemplateBody=TEMPLATE)
        self.assertTrue([p for p in valid["Parameters"] if p["ParameterKey"] == "Word"][0]["NoEcho"])
        self.cfn.delete_stack(StackName="topics")

    def test_who_calls(self):
        identity = client("sts").get_caller_identity()
        self.assertEqual(ACCOUNT, identity["Account"])
        self.assertTrue(identity["Arn"].endswith(":user/rehearsal"))

    def test_the_other_services_answer(self):
        self.assertEqual([], client("rds").describe_db_instances()["DBInstances"])
        self.assertEqual([], client("ecs").describe_clusters()["clusters"])
        self.assertEqual([], client("ecr").describe_repositories()["repositories"])
        self.assertEqual([], client("logs").describe_log_groups()["logGroups"])
        self.assertEqual([], client("elbv2").describe_load_balancers()["LoadBalancers"])
        self.assertEqual([], client("secretsmanager").list_secrets()["SecretList"])


@unittest.skipUnless(os.environ.get("GROUNDWORK_AWS_CLI"), "the test that runs this names the AWS CLI")
class AwsCli(unittest.TestCase):
    def aws(self, *arguments, fails=False):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": "/nonexistent",
            "AWS_ACCESS_KEY_ID": "rehearsal",
            "AWS_SECRET_ACCESS_KEY": "rehearsal",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ENDPOINT_URL": ENDPOINT,
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_PAGER": "",
        }
        ran = subprocess.run(
            [os.environ["GROUNDWORK_AWS_CLI"], *arguments, "--output", "json"],
            env=environment, capture_output=True, text=True, check=False,
        )
        if fails:
            self.assertNotEqual(0, ran.returncode)
            return ran.stderr
        self.assertEqual(0, ran.returncode, ran.stderr)
        return json.loads(ran.stdout) if ran.stdout.strip() else {}

    def stack(self, name):
        return self.aws("cloudformation", "describe-stacks", "--stack-name", name)["Stacks"][0]

    def test_creates_follows_updates_and_deletes_a_stack(self):
        def change_set(name, kind, amount):
            made = self.aws(
                "cloudformation", "create-change-set", "--stack-name", "cli", "--change-set-name", name,
                "--change-set-type", kind, "--template-body", TEMPLATE, "--capabilities", "CAPABILITY_IAM",
                "--parameters", f"ParameterKey=Amount,ParameterValue={amount}",
            )
            describe = lambda: self.aws(
                "cloudformation", "describe-change-set", "--change-set-name", made["Id"]
            )
            ready = until(describe, "Status", "CREATE_COMPLETE")
            self.aws("cloudformation", "execute-change-set", "--change-set-name", made["Id"])
            return ready

        self.assertEqual(4, len(change_set("first", "CREATE", "20")["Changes"]))
        made = until(lambda: self.stack("cli"), "StackStatus", "CREATE_COMPLETE")
        events = self.aws("cloudformation", "describe-stack-events", "--stack-name", "cli")["StackEvents"]
        self.assertEqual("CREATE_COMPLETE", events[0]["ResourceStatus"])

        self.assertEqual(1, len(change_set("second", "UPDATE", "40")["Changes"]))
        until(lambda: self.stack("cli"), "StackStatus", "UPDATE_COMPLETE")
        budget = self.aws("budgets", "describe-budget", "--account-id", ACCOUNT, "--budget-name", "cli-monthly")
        self.assertEqual("40", budget["Budget"]["BudgetLimit"]["Amount"])

        self.aws("cloudformation", "delete-stack", "--stack-name", "cli")
        until(lambda: self.stack(made["StackId"]), "StackStatus", "DELETE_COMPLETE")
        complaint = self.aws("cloudformation", "describe-stacks", "--stack-name", "cli", fails=True)
        self.assertIn("(ValidationError)", complaint)
        self.assertIn("Stack with id cli does not exist", complaint)


if __name__ == "__main__":
    unittest.main(verbosity=2)
