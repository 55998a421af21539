#!/bin/sh
# Deletes the stacks of @PROJECT@, each after those that need it. A database leaves its last snapshot
# behind, which costs a little each month until you delete it.
set -eu

printf 'This deletes @PROJECT@@LOSS@. Type its name to go ahead: '
read -r name
if [ "$name" != '@PROJECT@' ]; then
  echo 'Nothing was deleted.' >&2
  exit 3
fi

# remove STACK REGION: waits until it is gone.
remove() {
  echo "$1: deleting"
  aws cloudformation delete-stack --stack-name "$1" --region "$2"
  aws cloudformation wait stack-delete-complete --stack-name "$1" --region "$2"
  echo "$1: gone"
}
