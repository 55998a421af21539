#!/bin/sh
# Makes or changes the stacks of @PROJECT@, each after those that it needs. It needs the AWS CLI and
# your credentials, nothing else, and may be run again at any time.
set -eu
cd "$(dirname "$0")"
filled=$(mktemp -d)
trap 'rm -rf "$filled"' EXIT

# output STACK REGION NAME: what a stack puts out, made safe for sed.
output() {
  value=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue | [0]" --output text)
  if [ -z "$value" ] || [ "$value" = None ]; then
    echo "$1 puts out no $3 yet." >&2
    return 1
  fi
  printf '%s\n' "$value" | sed 's/[&|\\]/\\&/g'
}

# settled COMMAND...: asks until nothing is in progress any more, and says how it ended.
settled() {
  status=$("$@" --output text)
  while
    case $status in
      *_IN_PROGRESS | *_PENDING) true ;;
      *) false ;;
    esac
  do
    sleep 5
    status=$("$@" --output text)
  done
  echo "$status"
}

# deploy STACK REGION TEMPLATE OPTIONS...: by change set, and waits until it is done.
deploy() {
  stack=$1 region=$2 template=$3
  shift 3
  kind=UPDATE
  case $(aws cloudformation describe-stacks --stack-name "$stack" --region "$region" \
    --query 'Stacks[0].StackStatus' --output text 2>/dev/null || echo NONE) in
    NONE | REVIEW_IN_PROGRESS) kind=CREATE ;;
  esac
  set=$(aws cloudformation create-change-set --stack-name "$stack" --region "$region" \
    --change-set-name "deploy-$(date +%s)" --change-set-type "$kind" \
    --template-body "file://$template" --capabilities CAPABILITY_NAMED_IAM "$@" \
    --query Id --output text)
  case $(settled aws cloudformation describe-change-set --change-set-name "$set" \
    --region "$region" --query Status) in
    CREATE_COMPLETE) ;;
    *)
      reason=$(aws cloudformation describe-change-set --change-set-name "$set" \
        --region "$region" --query StatusReason --output text)
      aws cloudformation delete-change-set --change-set-name "$set" --region "$region"
      case $reason in
        *"didn't contain changes"* | *"No updates are to be performed"*)
          echo "$stack: as it is"
          return
          ;;
      esac
      echo "$stack: $reason" >&2
      return 1
      ;;
  esac
  echo "$stack: in progress"
  aws cloudformation execute-change-set --change-set-name "$set" --region "$region"
  status=$(settled aws cloudformation describe-stacks --stack-name "$stack" --region "$region" \
    --query 'Stacks[0].StackStatus')
  echo "$stack: $status"
  case $status in
    CREATE_COMPLETE | UPDATE_COMPLETE) ;;
    *) return 1 ;;
  esac
}
