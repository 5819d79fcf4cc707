using System.Runtime.CompilerServices;

// The locals of a kernel are kilobytes of lanes. The compiler sees that each is written before it is read: clearing them on every call is wasted.
[module: SkipLocalsInit]
