// SPDX-License-Identifier: Apache-2.0
/** What the AMF remembers of a UE, as data, and the tables that find it. */
@NullMarked
package org.alcazar.amf.context;

import org.jspecify.annotations.NullMarked;
