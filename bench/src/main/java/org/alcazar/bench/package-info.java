// SPDX-License-Identifier: Apache-2.0
/** What codecs and the protection of messages cost, measured with JMH: {@code docs/performance.md} says how to run it. */
@NullMarked
package org.alcazar.bench;

import org.jspecify.annotations.NullMarked;
