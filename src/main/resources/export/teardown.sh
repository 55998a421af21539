#!/bin/sh
# Deletes the stacks of @PROJECT@, each after those that need it. What keeps data behind says so, and
# costs a little each month until you delete it too.
set -eu
: "${ROLE_ARN:=}"

who=$(aws sts get-caller-identity --region '@REGION@' --output text --query '[Account,Arn]')
echo "This is account $(printf %s "$who" | cut -f 1), region @REGION@, and you are $(printf %s "$who" | cut -f 2)."
printf 'This deletes @PROJECT@@LOSS@. Type its name to go ahead: '
read -r name
if [ "$name" != '@PROJECT@' ]; then
  echo 'Nothing was deleted.' >&2
  exit 3
fi

# remove STACK REGION: waits until it is gone. Asked for by its id, a stack that is gone still answers.
remove() {
  if ! found=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query 'Stacks[0].StackId' --output text 2>&1); then
    case $found in
      *'does not exist'*)
        echo "$1: isn't there"
        return
        ;;
    esac
    echo "$1: $found" >&2
    return 1
  fi
  echo "$1: deleting"
  aws cloudformation delete-stack --stack-name "$found" --region "$2" ${ROLE_ARN:+--role-arn "$ROLE_ARN"}
  while
    status=$(aws cloudformation describe-stacks --stack-name "$found" --region "$2" \
      --query 'Stacks[0].StackStatus' --output text)
    [ "$status" = DELETE_IN_PROGRESS ]
  do
    sleep "${POLL_SECONDS:-5}"
  done
  if [ "$status" != DELETE_COMPLETE ]; then
    echo "$1: $status" >&2
    aws cloudformation describe-stack-events --stack-name "$found" --region "$2" --output text \
      --query "StackEvents[?ResourceStatus=='DELETE_FAILED'].[LogicalResourceId,ResourceStatusReason]" >&2
    return 1
  fi
  echo "$1: gone"
}

# others: the stacks of the project's other environments, in its region.
others() {
  aws cloudformation describe-stacks --region '@REGION@' --output text --query 'Stacks[?
    Tags[?Key==`"groundwork:project"` && Value==`"@ID@"`]
    && Tags[?Key==`"groundwork:environment"` && Value!=`"@ENVIRONMENT@"`]
    && !contains(`@SHARED@`, StackName)].StackName'
}

# kept WHAT...: says what stays behind.
kept() {
  echo "  stays behind: $*"
}

