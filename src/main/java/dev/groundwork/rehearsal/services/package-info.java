/// The services beside CloudFormation: they show what the pretend account holds.
@NullMarked
package dev.groundwork.rehearsal.services;

import org.jspecify.annotations.NullMarked;
