#import <ATAuthSDK/ATAuthSDK.h>

// [[TXCommonHandler sharedInstance] setAuthSDKInfo:key complete:nil];
static const NSTimeInterval kTimeout = 2.0;

@implementation Login
- (void)start {
    [[TXCommonHandler sharedInstance] accelerateLoginPageWithTimeout:5000 complete:nil]; // expect: I20 I21
    [[TXCommonHandler sharedInstance] getLoginTokenWithTimeout:kTimeout // expect: I21
                                                    controller:self
                                                         model:model
                                                      complete:nil];
    [[TXCommonHandler sharedInstance] getVerifyTokenWithTimeout:5.0 complete:nil];
}
@end
