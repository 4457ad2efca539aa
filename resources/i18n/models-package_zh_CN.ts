<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::package::ApkReader</name>
    <message>
        <source>There is no AndroidManifest.xml in the archive: this is not an Android package.</source>
        <translation>压缩包里没有 AndroidManifest.xml，这不是 Android 安装包。</translation>
    </message>
</context>
<context>
    <name>numauth::package::ApkSignature</name>
    <message>
        <source>The v3 signature says from which Android version a v3.1 signature takes over, but that signature is missing or says otherwise.</source>
        <translation>v3 签名声明从某个 Android 版本起由 v3.1 签名接替，但 v3.1 签名缺失或声明不一致。</translation>
    </message>
    <message>
        <source>AndroidManifest.xml cannot be unpacked.</source>
        <translation>AndroidManifest.xml 无法解压。</translation>
    </message>
    <message>
        <source>targetSandboxVersion %1 needs a v2 signature or newer.</source>
        <translation>targetSandboxVersion 为 %1 时需要 v2 或更新的签名。</translation>
    </message>
    <message>
        <source>targetSdkVersion %1 needs a v2 signature or newer on Android 11 and above.</source>
        <translation>targetSdkVersion 为 %1 时，Android 11 及以上需要 v2 或更新的签名。</translation>
    </message>
    <message>
        <source>The v1 and the v2 signature were made with different keys.</source>
        <translation>v1 签名和 v2 签名用的不是同一把密钥。</translation>
    </message>
    <message>
        <source>The v3 signature does not descend from the key of the older signatures.</source>
        <translation>v3 签名的密钥不是由旧签名的密钥轮换而来。</translation>
    </message>
</context>
<context>
    <name>numauth::package::BinaryPropertyList</name>
    <message>
        <source>The binary property list is damaged: it is cut off, refers to itself, or points outside the file.</source>
        <translation>二进制属性列表已损坏：被截断、引用自身，或指向文件之外。</translation>
    </message>
</context>
<context>
    <name>numauth::package::BinaryXml</name>
    <message>
        <source>“%1” is not a compiled XML file: %2</source>
        <translation>“%1”不是编译后的 XML 文件：%2</translation>
    </message>
    <message>
        <source>its header gives sizes that do not fit the file.</source>
        <translation>文件头给出的大小与文件不符。</translation>
    </message>
    <message>
        <source>the part at byte %1 is broken.</source>
        <translation>第 %1 字节处的内容已损坏。</translation>
    </message>
    <message>
        <source>it has no element.</source>
        <translation>里面没有元素。</translation>
    </message>
</context>
<context>
    <name>numauth::package::BlockVerifier</name>
    <message>
        <source>The v2 signature is malformed.</source>
        <translation>v2 签名的结构有误。</translation>
    </message>
    <message>
        <source>The v2 signature has %1 signers; Android accepts at most 10.</source>
        <translation>v2 签名有 %1 个签名者，Android 最多接受 10 个。</translation>
    </message>
    <message>
        <source>The v2 signature says that a v%1 signature exists, but there is none: it was stripped.</source>
        <translation>v2 签名声明有 v%1 签名，但文件里没有：它被剥离了。</translation>
    </message>
    <message>
        <source>The %1 signature is malformed.</source>
        <translation>%1 签名的结构有误。</translation>
    </message>
    <message>
        <source>The signers of the %1 signature do not cover these Android versions.</source>
        <translation>%1 签名的签名者没有覆盖这些 Android 版本。</translation>
    </message>
    <message>
        <source>The signature uses no algorithm that these Android versions know.</source>
        <translation>签名使用的算法，这些 Android 版本都不认识。</translation>
    </message>
    <message>
        <source>The signature does not fit the signed data.</source>
        <translation>签名与被签数据不符。</translation>
    </message>
    <message>
        <source>The signature lists other algorithms than the digests it covers.</source>
        <translation>签名列出的算法与它覆盖的摘要不一致。</translation>
    </message>
    <message>
        <source>The signature carries no certificate.</source>
        <translation>签名里没有证书。</translation>
    </message>
    <message>
        <source>The signing certificate is malformed.</source>
        <translation>签名证书的结构有误。</translation>
    </message>
    <message>
        <source>The key that signed is not the key of the certificate.</source>
        <translation>签名所用的密钥不是证书里的密钥。</translation>
    </message>
    <message>
        <source>The key rotation history is malformed.</source>
        <translation>密钥轮换记录的结构有误。</translation>
    </message>
    <message>
        <source>The key rotation history does not hold: one key did not sign the next.</source>
        <translation>密钥轮换记录不成立：有一把密钥没有为下一把签名。</translation>
    </message>
    <message>
        <source>The key rotation history does not end with the signing certificate.</source>
        <translation>密钥轮换记录的最后一项不是签名证书。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>校验已停止。</translation>
    </message>
    <message>
        <source>The content was changed after it was signed: its digest differs.</source>
        <translation>内容在签名之后被改动：摘要不符。</translation>
    </message>
</context>
<context>
    <name>numauth::package::BouncyKeystoreReader</name>
    <message>
        <source>The keystore is damaged at byte %1, or it is of type UBER, which is encrypted as a whole; convert it to PKCS#12 with keytool.</source>
        <translation>keystore 在第 %1 字节处损坏，或属于整体加密的 UBER 类型；请用 keytool 转成 PKCS#12。</translation>
    </message>
    <message>
        <source>The keystore is damaged or cut off at byte %1; get an intact copy.</source>
        <translation>keystore 在第 %1 字节处损坏或被截断，请换一份完好的文件。</translation>
    </message>
    <message>
        <source>The keystore does not end where it should, at byte %1; get an intact copy.</source>
        <translation>keystore 没有在应有的位置（第 %1 字节）结束，请换一份完好的文件。</translation>
    </message>
</context>
<context>
    <name>numauth::package::BundleReader</name>
    <message>
        <source>The app bundle has no base module; give the bundle that the store gets.</source>
        <translation>App Bundle 没有 base 模块；请使用上传商店的那个文件。</translation>
    </message>
</context>
<context>
    <name>numauth::package::CertificateReader</name>
    <message>
        <source>The file holds no certificate that can be read; export it again.</source>
        <translation>文件中没有可读的证书，请重新导出。</translation>
    </message>
    <message>
        <source>The text shows no MD5, which newer versions of keytool leave out, and nothing can be computed from another digest; give the keystore itself.</source>
        <translation>文本里没有 MD5（新版 keytool 不再输出），也无法由其他摘要算出；请直接给出 keystore。</translation>
    </message>
</context>
<context>
    <name>numauth::package::IosReader</name>
    <message>
        <source>The archive has no app in its Payload folder; export the IPA again.</source>
        <translation>压缩包的 Payload 文件夹里没有应用，请重新导出 IPA。</translation>
    </message>
    <message>
        <source>The app has no Info.plist; it is incomplete.</source>
        <translation>应用没有 Info.plist，不完整。</translation>
    </message>
    <message>
        <source>Info.plist cannot be read. %1</source>
        <translation>无法读取 Info.plist。%1</translation>
    </message>
    <message>
        <source>Info.plist names no bundle id.</source>
        <translation>Info.plist 没有写 Bundle ID。</translation>
    </message>
    <message>
        <source>The executable “%1” is missing.</source>
        <translation>缺少可执行文件“%1”。</translation>
    </message>
    <message>
        <source>The executable has no architecture.</source>
        <translation>可执行文件不含任何架构。</translation>
    </message>
</context>
<context>
    <name>numauth::package::JarVerifier</name>
    <message>
        <source>Two entries have the same name.</source>
        <translation>有两个条目同名。</translation>
    </message>
    <message>
        <source>There is no META-INF/MANIFEST.MF.</source>
        <translation>没有 META-INF/MANIFEST.MF。</translation>
    </message>
    <message>
        <source>There is no v1 signature.</source>
        <translation>没有 v1 签名。</translation>
    </message>
    <message>
        <source>The v1 signature has more than 10 signers; Android accepts at most 10.</source>
        <translation>v1 签名的签名者超过 10 个，Android 最多接受 10 个。</translation>
    </message>
    <message>
        <source>Section %1 of MANIFEST.MF has no name.</source>
        <translation>MANIFEST.MF 的第 %1 节没有名称。</translation>
    </message>
    <message>
        <source>MANIFEST.MF names “%1” twice.</source>
        <translation>MANIFEST.MF 两次列出“%1”。</translation>
    </message>
    <message>
        <source>MANIFEST.MF names “%1”, which is not in the package.</source>
        <translation>MANIFEST.MF 列出了“%1”，但安装包里没有它。</translation>
    </message>
    <message>
        <source>“%1” is not a PKCS#7 signature that Android reads.</source>
        <translation>“%1”不是 Android 能读的 PKCS#7 签名。</translation>
    </message>
    <message>
        <source>The signature in “%1” does not fit its .SF file.</source>
        <translation>“%1”里的签名与它的 .SF 文件不符。</translation>
    </message>
    <message>
        <source>“%1” uses an algorithm (%2 with %3) that these Android versions do not verify.</source>
        <translation>“%1”使用的算法（%2 与 %3）在这些 Android 版本上无法校验。</translation>
    </message>
    <message>
        <source>“%1” does not carry the certificate that signed it.</source>
        <translation>“%1”里没有签名所用的证书。</translation>
    </message>
    <message>
        <source>The certificate in “%1” may not be used for signing.</source>
        <translation>“%1”里的证书不允许用于签名。</translation>
    </message>
    <message>
        <source>The signed attributes in “%1” are incomplete or malformed.</source>
        <translation>“%1”的签名属性不完整或有误。</translation>
    </message>
    <message>
        <source>The v1 signature says that a v%1 signature exists, but there is none: it was stripped.</source>
        <translation>v1 签名声明有 v%1 签名，但文件里没有：它被剥离了。</translation>
    </message>
    <message>
        <source>The main section of MANIFEST.MF was changed after “%1” signed it.</source>
        <translation>MANIFEST.MF 的主节在“%1”签名之后被改动。</translation>
    </message>
    <message>
        <source>The section of MANIFEST.MF about “%1” was changed after it was signed.</source>
        <translation>MANIFEST.MF 中关于“%1”的一节在签名之后被改动。</translation>
    </message>
    <message>
        <source>There is no v1 signature that Android accepts.</source>
        <translation>没有 Android 能接受的 v1 签名。</translation>
    </message>
    <message>
        <source>“%1” is not in MANIFEST.MF: it was added after signing.</source>
        <translation>“%1”不在 MANIFEST.MF 里：它是签名之后加入的。</translation>
    </message>
    <message>
        <source>“%1” is not signed by the same signers as the other entries.</source>
        <translation>“%1”的签名者与其他条目不同。</translation>
    </message>
    <message>
        <source>The v1 signature covers no entry.</source>
        <translation>v1 签名没有覆盖任何条目。</translation>
    </message>
    <message>
        <source>MANIFEST.MF has no digest of “%1” that Android reads.</source>
        <translation>MANIFEST.MF 里没有 Android 能读的“%1”的摘要。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>校验已停止。</translation>
    </message>
    <message>
        <source>“%1” was changed after it was signed: its digest differs.</source>
        <translation>“%1”在签名之后被改动：摘要不符。</translation>
    </message>
    <message>
        <source>The package unpacks to more than 8 GB, which no phone installs.</source>
        <translation>安装包解压后超过 8 GB，没有手机会安装它。</translation>
    </message>
</context>
<context>
    <name>numauth::package::JavaKeystoreReader</name>
    <message>
        <source>The keystore is damaged or cut off at byte %1; get an intact copy.</source>
        <translation>keystore 在第 %1 字节处损坏或被截断，请换一份完好的文件。</translation>
    </message>
    <message>
        <source>The password is wrong, or the keystore was changed since it was saved.</source>
        <translation>密码错误，或 keystore 保存后被改动过。</translation>
    </message>
</context>
<context>
    <name>numauth::package::KeystoreReader</name>
    <message>
        <source>This is a BCFKS keystore, which is encrypted as a whole; convert it to PKCS#12 with keytool -importkeystore.</source>
        <translation>这是整体加密的 BCFKS keystore；请用 keytool -importkeystore 转成 PKCS#12。</translation>
    </message>
    <message>
        <source>The password does not open this PKCS#12 keystore.</source>
        <translation>密码打不开这个 PKCS#12 keystore。</translation>
    </message>
    <message>
        <source>The certificates of this PKCS#12 keystore are encrypted; give its password.</source>
        <translation>这个 PKCS#12 keystore 的证书已加密，请给出密码。</translation>
    </message>
</context>
<context>
    <name>numauth::package::MachO</name>
    <message>
        <source>One architecture of the executable lies beyond its end.</source>
        <translation>可执行文件的某个架构超出了文件末尾。</translation>
    </message>
    <message>
        <source>The executable is no Mach-O file.</source>
        <translation>可执行文件不是 Mach-O。</translation>
    </message>
    <message>
        <source>The load commands of the executable are damaged.</source>
        <translation>可执行文件的加载命令已损坏。</translation>
    </message>
    <message>
        <source>The code signature reaches beyond the end of the executable.</source>
        <translation>代码签名超出了可执行文件末尾。</translation>
    </message>
    <message>
        <source>The code signature of the executable is damaged.</source>
        <translation>可执行文件的代码签名已损坏。</translation>
    </message>
</context>
<context>
    <name>numauth::package::MappedFile</name>
    <message>
        <source>“%1” is a link to a file that does not exist.</source>
        <translation>“%1”是一个链接，它指向的文件不存在。</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: check its permissions.</source>
        <translation>“%1”无法打开，请检查权限。</translation>
    </message>
    <message>
        <source>“%1” is too large to be read from this file system; copy it to a local disk first.</source>
        <translation>“%1”太大，无法从该文件系统读取；请先复制到本地磁盘。</translation>
    </message>
    <message>
        <source>“%1” is a folder; give a file inside it.</source>
        <translation>“%1”是文件夹；请给出其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is a pipe or a device; give a file.</source>
        <translation>“%1”是管道或设备，请给一个文件。</translation>
    </message>
</context>
<context>
    <name>numauth::package::PackageReader</name>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is an Android library; it is not signed and cannot be installed. Give the APK that contains it.</source>
        <translation>这是 Android 库，没有签名，也不能安装。请给出包含它的 APK。</translation>
    </message>
    <message>
        <source>This is a compiled XML file taken out of its package; give the APK.</source>
        <translation>这是从安装包里取出的编译后 XML；请给出 APK。</translation>
    </message>
    <message>
        <source>This is neither an Android package nor any other file that numauth reads.</source>
        <translation>这不是 Android 安装包，也不是 numauth 能读的其他文件。</translation>
    </message>
    <message>
        <source>The file changed while it was read. Wait until it is complete and read it again.</source>
        <translation>文件在读取过程中被改动，请等它写完后重新读取。</translation>
    </message>
</context>
<context>
    <name>numauth::package::Pkcs12Reader</name>
    <message>
        <source>The PKCS#12 keystore is damaged; get an intact copy.</source>
        <translation>PKCS#12 keystore 已损坏，请换一份完好的文件。</translation>
    </message>
    <message>
        <source>The PKCS#12 keystore asks for more than %1 rounds of key derivation and was not opened.</source>
        <translation>PKCS#12 keystore 要求超过 %1 轮密钥派生，未打开。</translation>
    </message>
</context>
<context>
    <name>numauth::package::ProfileReader</name>
    <message>
        <source>The provisioning profile is cut off, or its content stands in another file; download it again.</source>
        <translation>描述文件被截断，或内容在另一个文件里，请重新下载。</translation>
    </message>
</context>
<context>
    <name>numauth::package::PropertyList</name>
    <message>
        <source>The property list is in the old text form; convert it with plutil -convert xml1.</source>
        <translation>属性列表是旧的文本格式；请用 plutil -convert xml1 转换。</translation>
    </message>
    <message>
        <source>This is no property list.</source>
        <translation>这不是属性列表。</translation>
    </message>
    <message>
        <source>The property list declares entities, which no app does; it was not read.</source>
        <translation>属性列表声明了实体，正常应用不会这样做，未读取。</translation>
    </message>
    <message>
        <source>The XML property list is damaged at line %1.</source>
        <translation>XML 属性列表在第 %1 行损坏。</translation>
    </message>
    <message>
        <source>The property list has no dictionary at its top.</source>
        <translation>属性列表顶层不是字典。</translation>
    </message>
</context>
<context>
    <name>numauth::package::ProtobufXml</name>
    <message>
        <source>%1 is damaged: its protobuf data does not fit.</source>
        <translation>%1 已损坏：protobuf 数据不符。</translation>
    </message>
</context>
<context>
    <name>numauth::package::ResourceTable</name>
    <message>
        <source>“resources.arsc” is not a resource table: references in the manifest stay numbers.</source>
        <translation>“resources.arsc”不是资源表：清单里的引用只能显示为编号。</translation>
    </message>
</context>
<context>
    <name>numauth::package::ZipReader</name>
    <message>
        <source>This is not a zip archive, or its end is cut off: the end record is missing. Copy the file again.</source>
        <translation>这不是 zip 压缩包，或结尾被截断：找不到结束记录。请重新复制文件。</translation>
    </message>
    <message>
        <source>The archive comment contains a second end record; Android refuses to open such an archive.</source>
        <translation>压缩包注释里还有一个结束记录，Android 拒绝打开这样的文件。</translation>
    </message>
    <message>
        <source>The zip directory lies outside the file (offset %1, size %2, file %3 bytes): the file is cut off or was altered.</source>
        <translation>zip 目录超出文件范围（偏移 %1，大小 %2，文件 %3 字节）：文件被截断或改动过。</translation>
    </message>
    <message>
        <source>Record %1 of %2 of the zip directory is broken: the file is cut off or was altered.</source>
        <translation>zip 目录共 %2 条记录，第 %1 条已损坏：文件被截断或改动过。</translation>
    </message>
    <message>
        <source>There are foreign bytes before the archive; Android refuses to open it.</source>
        <translation>压缩包前面有多余的字节，Android 拒绝打开。</translation>
    </message>
    <message>
        <source>Two entries have the same name; Android refuses to open the archive.</source>
        <translation>有两个条目同名，Android 拒绝打开。</translation>
    </message>
    <message>
        <source>The entry name “%1” contains a zero byte; Android refuses to open the archive.</source>
        <translation>条目名“%1”含有零字节，Android 拒绝打开。</translation>
    </message>
    <message>
        <source>The local header of “%1” is not where the zip directory says.</source>
        <translation>“%1”的本地文件头不在 zip 目录所说的位置。</translation>
    </message>
    <message>
        <source>“%1” has another name in its local header than in the zip directory.</source>
        <translation>“%1”在本地文件头里的名称与 zip 目录不同。</translation>
    </message>
    <message>
        <source>The local header of “%1” contradicts the zip directory about the data descriptor.</source>
        <translation>“%1”的本地文件头与 zip 目录在数据描述符上不一致。</translation>
    </message>
    <message>
        <source>The local header of “%1” gives other sizes or another checksum than the zip directory.</source>
        <translation>“%1”的本地文件头给出的大小或校验和与 zip 目录不同。</translation>
    </message>
    <message>
        <source>The data of “%1” reaches beyond the zip directory.</source>
        <translation>“%1”的数据越过了 zip 目录。</translation>
    </message>
    <message>
        <source>“%1” unpacks to %2 bytes, more than the %3 allowed for this file.</source>
        <translation>“%1”解压后有 %2 字节，超过该文件允许的 %3 字节。</translation>
    </message>
    <message>
        <source>“%1” does not unpack to the %2 bytes that the zip directory promises.</source>
        <translation>“%1”解压后不是 zip 目录所说的 %2 字节。</translation>
    </message>
</context>
</TS>
