const accessKeyId = "LTAIexample0000000000"; // expect: H02
const client = new PhoneNumberServer();
