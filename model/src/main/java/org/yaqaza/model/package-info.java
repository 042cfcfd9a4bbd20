/// The words of the house as small immutable records: what is said, by whom, about whom, and why
/// two things were held to be the same. Uses the JDK alone.
@NullMarked
package org.yaqaza.model;

import org.jspecify.annotations.NullMarked;
