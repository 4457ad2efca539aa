#include "tests/ui/shell/WindowFixture.h"

#include <QCoreApplication>
#include <QFile>

namespace numauth::tests {

Result<> FakeWorkspace::open(const QString &folder)
{
    if (failure)
        return *failure;
    current = {.isOpen = true,
               .name = QStringLiteral("shop-login"),
               .folder = folder,
               .branch = QStringLiteral("main"),
               .isModified = true,
               .isSample = false,
               .savedAt = QDateTime(QDate(2026, 11, 23), QTime(14, 32, 7)),
               .autosavedAt = {},
               .ruleSet = QStringLiteral("2026.1")};
    emit infoChanged();
    return {};
}

QList<shell::SampleTask> FakeWorkspace::sampleTasks() const
{
    const bool isChinese = currentLanguage() == Language::Chinese;
    const auto text = [isChinese](const char *zh, const char *en) {
        return QString::fromUtf8(isChinese ? zh : en);
    };
    return {{ui::Verdict::Refuses,
             text("授权页在 7 台手机上被拒绝", "The page is refused on 7 phones"),
             text("登录按钮压住协议 12.5 dp，真机只会弹“页面非法修改”。",
                  "The login button covers the agreement by 12.5 dp."),
             QStringLiteral("consent")},
            {ui::Verdict::Refuses, text("方案与安装包签名不一致", "Scheme and package differ"),
             text("真机报 600017；两边的值并排给您看。", "The phone reports 600017."),
             QStringLiteral("scheme")}};
}

Result<> FakeWorkspace::save()
{
    if (failure)
        return *failure;
    ++saves;
    return {};
}

Result<> FakeWorkspace::close()
{
    current = {};
    emit infoChanged();
    return {};
}

WindowFixture::WindowFixture(Start start, const QByteArray &settingsBytes)
{
    if (!settingsBytes.isEmpty()) {
        QFile file(settingsPath());
        if (file.open(QIODevice::WriteOnly))
            file.write(settingsBytes);
    }
    settings = std::make_unique<shell::Settings>(settingsPath());
    languages.choose(Language::English);
    themes.choose(ui::ThemeChoice::Light);
    if (start == Start::WithWorkspace)
        (void)workspace.open(QStringLiteral("/tmp/shop-login"));
    scheme = new SamplePlace(QStringLiteral("scheme"));
    consent = new SamplePlace(QStringLiteral("consent"));
    cloud = new SamplePlace(QStringLiteral("calls"));
    consent->setCounts({1, 1, 1});
    scheme->setCounts({1, 0, 0});
    window = std::make_unique<shell::MainWindow>(
        shell::ShellServices{settings.get(), &themes, &languages, &workspace, &sandbox},
        QList<shell::Place *>{scheme, consent, cloud});
    window->show();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::speak(Language language)
{
    languages.choose(language);
    QCoreApplication::processEvents();
}

} // namespace numauth::tests
