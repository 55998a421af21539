#!/bin/sh
# Makes or changes the stacks of @PROJECT@, each after those that it needs. It needs the AWS CLI and
# your credentials, nothing else, and may be run again at any time: what is as it should be stays so.
# Values stand in parameters/, tags in tags/. ROLE_ARN, if set, is the role that CloudFormation works
# with.
set -eu
: "${ROLE_ARN:=}"
cd "$(dirname "$0")"
filled=$(mktemp -d)
trap 'rm -rf "$filled"' EXIT

# output STACK REGION NAME: what a stack puts out. Each stack is asked once in a run.
output() {
  told="$filled/$1.outputs"
  if [ ! -f "$told" ]; then
    aws cloudformation describe-stacks --stack-name "$1" --region "$2" --output text \
      --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' >"$told.part" || return 1
    mv "$told.part" "$told"
  fi
  value=$(awk -F '\t' -v name="$3" '$1 == name { print $2 }' "$told")
  if [ -z "$value" ]; then
    echo "$1 puts out no $3 yet." >&2
    return 1
  fi
  printf '%s\n' "$value"
}

# personal NAME: an answer that isn't committed, from the variable PERSONAL_NAME or from personal.env.
personal() {
  variable=PERSONAL_$(printf %s "$1" | tr 'a-z-' 'A-Z_')
  eval "value=\${$variable:-}"
  if [ -n "$value" ]; then
    printf '%s\n' "$value"
  elif [ -f personal.env ] && grep -q "^$1=" personal.env; then
    sed -n "s/^$1=//p" personal.env
  else
    echo "$variable isn't set, and personal.env has no $1: see personal.env.sample." >&2
    return 1
  fi
}

# quoted: what sed must not take for an order.
quoted() {
  sed 's/[&|\\]/\\&/g'
}

# address STACK REGION NAME: says where something is reached.
address() {
  echo "$1: $(output "$1" "$2" "$3")"
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
    sleep "${POLL_SECONDS:-5}"
    status=$("$@" --output text)
  done
  echo "$status"
}

# standing STACK REGION: its status, or NONE if there is no such stack.
standing() {
  if ! said=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query 'Stacks[0].StackStatus' --output text 2>&1); then
    case $said in
      *'does not exist'*) said=NONE ;;
      *)
        echo "$1: $said" >&2
        return 1
        ;;
    esac
  fi
  echo "$said"
}

# deploy STACK REGION TEMPLATE OPTIONS...: by change set, and waits until it is done.
deploy() {
  stack=$1 region=$2 template=$3
  shift 3
  kind=UPDATE
  now=$(standing "$stack" "$region")
  case $now in
    NONE | REVIEW_IN_PROGRESS) kind=CREATE ;;
    ROLLBACK_COMPLETE)
      # A first attempt that AWS has already cleaned up: nothing but its name is left.
      aws cloudformation delete-stack --stack-name "$stack" --region "$region"
      aws cloudformation wait stack-delete-complete --stack-name "$stack" --region "$region"
      kind=CREATE
      ;;
    CREATE_FAILED | ROLLBACK_FAILED | DELETE_FAILED)
      echo "$stack: $now. Look at its events, delete it, and run this again." >&2
      return 1
      ;;
    *_IN_PROGRESS)
      echo "$stack: $now. Somebody else is changing it; run this again when that is done." >&2
      return 1
      ;;
  esac
  set=$(aws cloudformation create-change-set --stack-name "$stack" --region "$region" \
    --change-set-name "deploy-$(date +%s)" --change-set-type "$kind" \
    --template-body "file://$template" --capabilities CAPABILITY_NAMED_IAM "$@" \
    ${ROLE_ARN:+--role-arn "$ROLE_ARN"} --query Id --output text)
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

# whose: says whose account this is, before anything happens there. At a terminal one may still say no.
whose() {
  who=$(aws sts get-caller-identity --region '@REGION@' --output text --query '[Account,Arn]')
  echo "@PROJECT@ goes to account $(printf %s "$who" | cut -f 1), region @REGION@, as $(printf %s "$who" | cut -f 2)."
  if [ -t 0 ]; then
    printf 'Go on? [y/N] '
    read -r answer
    case $answer in
      [yY]*) ;;
      *)
        echo 'Nothing was changed.' >&2
        exit 3
        ;;
    esac
  fi
}
