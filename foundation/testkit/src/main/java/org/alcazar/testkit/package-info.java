// SPDX-License-Identifier: Apache-2.0
/** What tests of all modules share: vector files, seeded property tests, and damage done to valid messages. */
@NullMarked
package org.alcazar.testkit;

import org.jspecify.annotations.NullMarked;
