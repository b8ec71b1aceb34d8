// SPDX-License-Identifier: Apache-2.0
/**
 * What the service-based interfaces share: common data types (TS 29.571), identities in their string form, and the one exception an
 * operation fails with.
 */
@NullMarked
package org.alcazar.sbi;

import org.jspecify.annotations.NullMarked;
