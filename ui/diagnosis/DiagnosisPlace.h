#pragma once

#include "ui/diagnosis/LogSession.h"
#include "ui/shell/Place.h"

class QStackedWidget;

namespace numauth::ui {

class CausePanel;
class Chip;
class CodesPanel;
class DropZone;
class LogPanel;
class SearchField;
class TabHead;
class TicketPanel;
class TimelineStrip;
class VerdictBanner;

/// The Diagnose place: a log pasted, opened or dropped; what is in it, on a time line and line by
/// line; the likely causes with their evidence; the return codes; the text for the vendor.
class DiagnosisPlace : public shell::Place
{
    Q_OBJECT

public:
    /// Reader and rules must outlive the place.
    DiagnosisPlace(const diagnosis::LogReader &reader, const diagnosis::RuleTable &rules,
                   QWidget *parent = nullptr);
    ~DiagnosisPlace() override;

    QString id() const override { return QStringLiteral("diagnosis"); }
    QString iconName() const override { return QStringLiteral("diagnosis"); }
    QString title() const override;
    shell::VerdictCounts counts() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    /// A return code.
    void openThing(const QString &id) override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;

    void readText(const QByteArray &text, const QString &name = {});
    const ExplainedLog &explained() const { return m_explained; }
    LogPanel *log() const { return m_log; }
    CodesPanel *codesPanel() const { return m_codes; }
    TicketPanel *ticket() const { return m_ticket; }
    VerdictBanner *banner() const { return m_banner; }

signals:
    /// A log has been read and is shown.
    void logShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { Causes, Codes, Ticket };

    void layOut();
    QWidget *makeLeft();
    QWidget *makeRight();
    void makeActions();
    void paste();
    void pasteSample();
    void chooseFile();
    void clear();
    void present(const ExplainedLog &explained);
    void showError(const Error &error);
    void showBanner();
    void copyConclusion();
    void retranslate();

    const diagnosis::LogReader &m_reader;
    LogSession m_session;
    ExplainedLog m_explained;
    bool m_hasLog = false;
    VerdictBanner *m_banner;
    QStackedWidget *m_stack;
    DropZone *m_drop;
    TimelineStrip *m_timeline;
    LogPanel *m_log;
    TabHead *m_tabs;
    QStackedWidget *m_pages;
    CausePanel *m_causes;
    CodesPanel *m_codes;
    TicketPanel *m_ticket;
    SearchField *m_codeSearch;
    Chip *m_input;
    /// Hides the chip: a tool bar ignores the widget's own visibility.
    QAction *m_inputAction = nullptr;
    QAction *m_paste;
    QAction *m_open;
    QAction *m_sample;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_find;
    QAction *m_copy;
};

} // namespace numauth::ui
