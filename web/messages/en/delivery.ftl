# Where a post went.

delivery-title = Where this post went
delivery-summary = { $count ->
    [0] No other server has it yet.
    [one] One other server has it.
   *[other] { $count } other servers have it.
}
delivery-none = Nobody elsewhere is waiting for it, or it is more than thirty days old.
delivery-delivered = delivered
delivery-waiting = on its way
delivery-refused = refused
delivery-given-up = given up
delivery-back = Back to the post
post-delivery = See which servers have it
