#include "ui/widgets/Card.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace numauth::ui {

/// Words and tools where there is more or less room than they would like, and the tones that must
/// be seen on any ground.
class FittingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.choose(ThemeChoice::Light); }
    void aToneHoldsOnTheGroundOfInputs();
    void aFlowingBannerStaysALineWhileAllFits();
    void aFlowingBannerShowsALongSentenceWhole();
    void toolsOfTabsKeepTheirIconsWhereTabsNeedTheRoom();
    void aCodeViewThatFitsItsLinesNeverScrolls();

private:
    static VerdictBanner *addBanner(QWidget *window);

    ThemeSwitch m_themes;
};

void FittingTest::aToneHoldsOnTheGroundOfInputs()
{
    QWidget form;
    form.setBackgroundRole(QPalette::Base);
    const Label wrong(QStringLiteral("wrong"), TextSize::Small, Tone::Refuse, &form);
    QCOMPARE(wrong.palette().color(wrong.foregroundRole()), Theme::of(&wrong).refuse);
}

VerdictBanner *FittingTest::addBanner(QWidget *window)
{
    auto *banner = new VerdictBanner(VerdictBanner::Layout::Flow);
    banner->addChip({QStringLiteral("HTTP 200")});
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(banner);
    column->addStretch(1);
    window->resize(500, 300);
    window->show();
    return banner;
}

void FittingTest::aFlowingBannerStaysALineWhileAllFits()
{
    QWidget window;
    VerdictBanner *banner = addBanner(&window);
    banner->setVerdict(Verdict::Ok, QStringLiteral("OK"), QStringLiteral("All is well."));
    QTRY_COMPARE(banner->height(), 40);
}

void FittingTest::aFlowingBannerShowsALongSentenceWhole()
{
    QWidget window;
    VerdictBanner *banner = addBanner(&window);
    const QString sentence =
        QStringLiteral("The token was used before; let the phone get another. ");
    banner->setVerdict(Verdict::Refuses, QStringLiteral("isv.TOKEN_INVALID"), sentence.repeated(4));
    QCOMPARE(window.width(), 500);
    QTRY_VERIFY2(banner->height() > 80, qPrintable(QString::number(banner->height())));
    for (const QLabel *label : banner->findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                 qPrintable(label->text()));
    banner->setVerdict(Verdict::Ok, QStringLiteral("OK"), QStringLiteral("All is well."));
    QTRY_COMPARE(banner->height(), 40);
}

void FittingTest::toolsOfTabsKeepTheirIconsWhereTabsNeedTheRoom()
{
    TabHead head;
    for (int tab = 0; tab < 4; ++tab)
        head.tabs()->addTab(QStringLiteral("Assertions"));
    QPixmap dot(16, 16);
    dot.fill(Qt::black);
    QAction compare(dot, QStringLiteral("Compare with the call before"));
    QToolButton *tool = head.addTool(&compare);
    head.resize(900, 33);
    head.show();
    QTRY_COMPARE(tool->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    head.resize(560, 33);
    QTRY_COMPARE(tool->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QTRY_VERIFY(head.tabs()->width() >= head.tabs()->sizeHint().width());
    QCOMPARE(tool->toolTip(), compare.text());
}

void FittingTest::aCodeViewThatFitsItsLinesNeverScrolls()
{
    CodeView view;
    view.setLineWrapMode(QPlainTextEdit::WidgetWidth);
    view.setWordWrapMode(QTextOption::WrapAnywhere);
    view.setFitsLines();
    view.resize(300, 40);
    view.show();
    const int empty = view.height();
    view.setCode(QString(200, QLatin1Char('a')) + QStringLiteral("\nb"));
    QTRY_VERIFY(view.height() > empty + 3 * view.fontMetrics().lineSpacing());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeFittingTest()
{
    return std::make_unique<numauth::ui::FittingTest>();
}

#include "FittingTest.moc"
